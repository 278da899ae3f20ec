package org.xmpp.newsletter.summarizer.model;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Shares the drafts that a model may tell between workers, here and in other instances:
 * each is claimed by a lease, which a crash lets run out. What is open says the queue
 * itself, so nothing has to be told to this when an entry changes.
 */
class Tasks {

	/**
	 * Drafts by rules that no person has touched and that are not done with at this
	 * version.
	 */
	private static final String OPEN = """
			select entry.id, entry.version from entry left join model_task task on task.entry = entry.id
			where entry.state = 'in-review' and not entry.edited
			  and entry.draft #>> '{maker,kind}' = 'rules' and entry.draft -> 'rest' is not null
			  and not exists (select 1 from released where released.month = entry.month)
			  and not exists (select 1 from decision where decision.entry = entry.id
			    and decision.by <> 'newsroom' and decision.what <> 'edited')
			  and (task.entry is null or ((task.leased_until is null or task.leased_until <= :now)
			    and (task.version <> entry.version or (task.outcome is null and task.due <= :now))))
			order by entry.month desc, entry.id limit 1 for update of entry skip locked""";

	/** Says no when another worker was quicker since the list was read. */
	private static final String LEASE = """
			insert into model_task as task (entry, version, attempts, due, lease, leased_until, changed_at)
			values (:entry, :version, 0, :now, :lease, :until, :now)
			on conflict (entry) do update set
			  attempts = case when task.version = excluded.version then task.attempts else 0 end,
			  version = excluded.version, due = excluded.due, lease = excluded.lease,
			  leased_until = excluded.leased_until, outcome = null, reason = null, detail = null,
			  changed_at = excluded.changed_at
			where (task.leased_until is null or task.leased_until <= :now)
			  and (task.version <> excluded.version or (task.outcome is null and task.due <= :now))
			returning attempts""";

	private final JdbcClient jdbc;

	private final TransactionOperations transactions;

	private final Duration lease;

	private final InstantSource clock;

	Tasks(JdbcClient jdbc, TransactionOperations transactions, Duration lease, InstantSource clock) {
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.lease = lease;
		this.clock = clock;
	}

	/**
	 * Claims one draft, the newest month first.
	 */
	Optional<Task> claim() {
		return Optional.ofNullable(this.transactions.execute((_) -> claimOne()));
	}

	private @Nullable Task claimOne() {
		Instant now = this.clock.instant();
		UUID mine = UUID.randomUUID();
		return this.jdbc.sql(OPEN)
			.param("now", at(now))
			.query((row, _) -> new Task(row.getObject("id", UUID.class), row.getInt("version"), 0, mine))
			.optional()
			.flatMap((open) -> this.jdbc.sql(LEASE)
				.param("entry", open.entry())
				.param("version", open.version())
				.param("now", at(now))
				.param("lease", mine)
				.param("until", at(now.plus(this.lease)))
				.query(Integer.class)
				.optional()
				.map((attempts) -> new Task(open.entry(), open.version(), attempts, mine)))
			.orElse(null);
	}

	/** The model's text was taken, or somebody was quicker. */
	void done(Task task, Outcome outcome) {
		close(task, outcome, null, null);
	}

	/** The draft by rules stays. */
	void kept(Task task, Finding why, String words) {
		close(task, Outcome.KEPT, why.reason(), words);
	}

	private void close(Task task, Outcome outcome, @Nullable Reason reason, @Nullable String words) {
		this.jdbc.sql("""
				update model_task set outcome = :outcome, reason = :reason, detail = :detail, lease = null,
				  leased_until = null, changed_at = :now where entry = :entry and lease = :lease""")
			.param("outcome", outcome.word())
			.param("reason", (reason != null) ? reason.word() : null)
			.param("detail", words)
			.param("now", at(this.clock.instant()))
			.param("entry", task.entry())
			.param("lease", task.lease())
			.update();
	}

	/**
	 * Lets go of a draft, to be claimed again later.
	 * @param failed whether it counts as one of its attempts
	 */
	void later(Task task, Duration wait, boolean failed, String why) {
		this.jdbc.sql("""
				update model_task set attempts = attempts + :failed, due = :due, detail = :why, lease = null,
				  leased_until = null, changed_at = :now where entry = :entry and lease = :lease""")
			.param("failed", failed ? 1 : 0)
			.param("due", at(this.clock.instant().plus(wait)))
			.param("why", why)
			.param("now", at(this.clock.instant()))
			.param("entry", task.entry())
			.param("lease", task.lease())
			.update();
	}

	/**
	 * Keeps everybody from asking for a while.
	 */
	void pause(Duration wait, String why) {
		this.jdbc.sql("""
				insert into model_pause (until, why) values (:until, :why)
				on conflict (one) do update set until = greatest(model_pause.until, excluded.until),
				  why = excluded.why""").param("until", at(this.clock.instant().plus(wait))).param("why", why).update();
	}

	Optional<Pause> pause() {
		return this.jdbc.sql("select until, why from model_pause where until > :now")
			.param("now", at(this.clock.instant()))
			.query((row, _) -> new Pause(row.getObject("until", OffsetDateTime.class).toInstant(),
					row.getString("why")))
			.optional();
	}

	private static OffsetDateTime at(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

	/**
	 * A draft that its holder may have told anew.
	 *
	 * @param entry the entry
	 * @param version its version
	 * @param attempts how often asking for it has failed
	 * @param lease who holds it
	 */
	record Task(UUID entry, int version, int attempts, UUID lease) {
	}

	/**
	 * Nothing is asked for a while.
	 *
	 * @param until when it ends
	 * @param why a sentence for a person
	 */
	record Pause(Instant until, String why) {
	}

	/** How a task ended. */
	enum Outcome {

		TOLD("told"), KEPT("kept"), DROPPED("dropped");

		private final String word;

		Outcome(String word) {
			this.word = word;
		}

		String word() {
			return this.word;
		}

	}

}
