package org.xmpp.newsletter.aggregator.item;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.feed.WebAddress;
import org.xmpp.newsletter.contracts.ItemContent;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The items whose pages are to be read. One request at a time goes to a host, some time
 * after the last one and not while a feed is polled there.
 */
@Repository
class FullTextQueue {

	private static final Duration SPACING = Duration.ofSeconds(30);

	private static final Duration LEASE = Duration.ofMinutes(5);

	/** How long to wait after each failure; after the last one it is given up. */
	private static final Duration[] PAUSES = { Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(6),
			Duration.ofDays(1) };

	private final JdbcClient jdbc;

	private final InstantSource clock;

	FullTextQueue(JdbcClient jdbc, InstantSource clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * An item whose page may be asked for now.
	 */
	record Task(UUID item, int attempts) {
	}

	/** Adds an item if its feed's setting says so. */
	void add(UUID item, UUID feed, ItemContent content) {
		boolean stub = Stub.is(content);
		this.jdbc.sql("""
				insert into full_text (item, host, next_at)
				select :item, :host, :now from feed
				where id = :feed and (full_text = 'ON' or (full_text = 'AUTO' and :stub))
				on conflict (item) do update set state = 'WAITING', attempts = 0, next_at = excluded.next_at""")
			.param("item", item)
			.param("host", host(content))
			.param("now", now())
			.param("feed", feed)
			.param("stub", stub)
			.update();
	}

	/** Adds an item because a person asked for it. */
	void ask(UUID item, ItemContent content) {
		this.jdbc.sql("""
				insert into full_text (item, host, next_at) values (:item, :host, :now)
				on conflict (item) do update set state = 'WAITING', attempts = 0, next_at = excluded.next_at""")
			.param("item", item)
			.param("host", host(content))
			.param("now", now())
			.update();
	}

	private static String host(ItemContent content) {
		return WebAddress.of(content.link().toString()).host();
	}

	/** Takes the task that has waited longest and whose host is free. */
	@Transactional
	public Optional<Task> next() {
		this.jdbc.sql("select 1 from pg_advisory_xact_lock(hashtext(current_schema() || '.full_text'))")
			.query(Integer.class)
			.single();
		return this.jdbc.sql("""
				update full_text set asked_at = :now, leased_until = :until where item = (
				  select t.item from full_text t where t.state = 'WAITING' and t.next_at <= :now
				    and (t.leased_until is null or t.leased_until <= :now)
				    and not exists (select 1 from full_text o where o.host = t.host
				      and (o.leased_until > :now or o.asked_at > :spaced))
				    and not exists (select 1 from feed f where f.host = t.host
				      and (f.leased_until > :now or f.polled_at > :spaced))
				  order by t.next_at, t.item limit 1)
				returning item, attempts""")
			.param("now", now())
			.param("until", at(this.clock.instant().plus(LEASE)))
			.param("spaced", at(this.clock.instant().minus(SPACING)))
			.query((row, _) -> new Task(row.getObject("item", UUID.class), row.getInt("attempts")))
			.optional();
	}

	void done(Task task, String reason) {
		end(task, "DONE", reason);
	}

	void giveUp(Task task, String reason) {
		end(task, "GIVEN_UP", reason);
	}

	void retry(Task task, @Nullable Instant notBefore, String reason) {
		if (task.attempts() >= PAUSES.length) {
			giveUp(task, reason);
			return;
		}
		Instant pause = this.clock.instant().plus(PAUSES[task.attempts()]);
		Instant next = (notBefore != null && notBefore.isAfter(pause)) ? notBefore : pause;
		this.jdbc.sql("""
				update full_text set attempts = attempts + 1, next_at = :next, leased_until = null, reason = :reason
				where item = :item""")
			.param("next", at(next))
			.param("reason", reason)
			.param("item", task.item())
			.update();
	}

	private void end(Task task, String state, String reason) {
		this.jdbc.sql("""
				update full_text set state = :state, attempts = attempts + 1, leased_until = null, reason = :reason
				where item = :item""")
			.param("state", state)
			.param("reason", reason)
			.param("item", task.item())
			.update();
	}

	Optional<FullTexts.State> state(UUID item) {
		return this.jdbc.sql("select * from full_text where item = :item")
			.param("item", item)
			.query((row, _) -> new FullTexts.State(row.getString("state"), row.getInt("attempts"),
					row.getObject("next_at", OffsetDateTime.class).toInstant(), row.getString("reason")))
			.optional();
	}

	private OffsetDateTime now() {
		return at(this.clock.instant());
	}

	private static OffsetDateTime at(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

}
