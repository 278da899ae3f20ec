package org.xmpp.newsletter.platform.event;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The messages that could not be handled, in all services, and what people do about them.
 */
public class DeadLetters {

	private static final int LONGEST_REASON = 500;

	private final JdbcClient jdbc;

	private final TransactionOperations transactions;

	private final KafkaOperations<String, byte[]> kafka;

	private final InstantSource clock;

	private final JsonMapper json = new JsonMapper();

	DeadLetters(JdbcClient jdbc, TransactionOperations transactions, KafkaOperations<String, byte[]> kafka,
			InstantSource clock) {
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.kafka = kafka;
		this.clock = clock;
	}

	/**
	 * Those that somebody should look at, the oldest first.
	 * @param most how many
	 * @return the letters
	 */
	public List<DeadLetter> waiting(int most) {
		return this.jdbc.sql("select * from operations.dead_letter where state = 'WAITING' order by id limit :most")
			.param("most", most)
			.query(DeadLetters::letter)
			.list();
	}

	/**
	 * All there ever were, the newest first.
	 * @param before only those before this one, or null for the newest
	 * @param most how many
	 * @return the letters
	 */
	public List<DeadLetter> all(@Nullable Long before, int most) {
		return this.jdbc.sql("select * from operations.dead_letter where id < :before order by id desc limit :most")
			.param("before", Objects.requireNonNullElse(before, Long.MAX_VALUE))
			.param("most", most)
			.query(DeadLetters::letter)
			.list();
	}

	/**
	 * Counts those that wait.
	 * @param service the service that could not handle them
	 * @return their number
	 */
	public long waiting(String service) {
		return this.jdbc.sql("""
				select count(*) from operations.dead_letter
				where state = 'WAITING' and starts_with(subscription, :groups)""")
			.param("groups", Subscriptions.groups(service))
			.query(Long.class)
			.single();
	}

	/**
	 * Finds one.
	 * @param id which
	 * @return the letter
	 * @throws Problem when there is none
	 */
	public DeadLetter find(long id) {
		return this.jdbc.sql("select * from operations.dead_letter where id = :id")
			.param("id", id)
			.query(DeadLetters::letter)
			.optional()
			.orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "There is no dead letter " + id + "."));
	}

	/**
	 * What stands in one.
	 * @param id which
	 * @return its value as text; what is no UTF-8 is replaced
	 */
	public String payload(long id) {
		return new String(stored(id).payload(), StandardCharsets.UTF_8);
	}

	/**
	 * What was done about one.
	 * @param id which
	 * @return the deeds, the first one first
	 */
	public List<DeadLetter.Deed> deeds(long id) {
		return this.jdbc.sql("select * from operations.deed where letter = :id order by position")
			.param("id", id)
			.query((row, _) -> new DeadLetter.Deed(row.getObject("at", OffsetDateTime.class).toInstant(),
					row.getString("who"), DeadLetter.State.valueOf(row.getString("what")), row.getString("because")))
			.list();
	}

	/**
	 * Sends one again, to everybody who reads its topic. Who had taken it in already does
	 * not do so twice.
	 * @param id which
	 * @param who by whom
	 * @throws Problem when it has been sent again already, or the broker is away
	 */
	public void sendAgain(long id, String who) {
		this.transactions.executeWithoutResult((_) -> {
			decide(id, "state <> 'SENT_AGAIN'", DeadLetter.State.SENT_AGAIN, who, null);
			send(stored(id));
		});
	}

	/**
	 * Leaves one undone.
	 * @param id which
	 * @param because why
	 * @param who by whom
	 * @throws Problem when there is no reason, or it does not wait any more
	 */
	public void layAside(long id, String because, String who) {
		String reason = because.strip();
		if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
			throw new Problem(ProblemType.INVALID,
					"Say in 1 to %d characters why this letter may stay undone.".formatted(LONGEST_REASON));
		}
		this.transactions
			.executeWithoutResult((_) -> decide(id, "state = 'WAITING'", DeadLetter.State.LAID_ASIDE, who, reason));
	}

	private void decide(long id, String condition, DeadLetter.State state, String who, @Nullable String because) {
		int decided = this.jdbc.sql("update operations.dead_letter set state = :state where id = :id and " + condition)
			.param("state", state.name())
			.param("id", id)
			.update();
		if (decided == 0) {
			throw new Problem(ProblemType.NOT_NOW,
					"Dead letter %d is %s already. Look at it again.".formatted(id, find(id).state().words()));
		}
		this.jdbc.sql("""
				insert into operations.deed (letter, at, who, what, because)
				values (:letter, :at, :who, :what, :because)""")
			.param("letter", id)
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("who", who)
			.param("what", state.name())
			.param("because", because)
			.update();
	}

	private Stored stored(long id) {
		return this.jdbc.sql("select topic, key, headers, payload from operations.dead_letter where id = :id")
			.param("id", id)
			.query((row, _) -> new Stored(row.getString("topic"), row.getString("key"), row.getString("headers"),
					row.getBytes("payload")))
			.optional()
			.orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "There is no dead letter " + id + "."));
	}

	private void send(Stored letter) {
		ProducerRecord<String, byte[]> message = new ProducerRecord<>(letter.topic(), letter.key(), letter.payload());
		this.json.readValue(letter.headers(), new TypeReference<Map<String, String>>() {
		}).forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
		try {
			this.kafka.send(message).get();
		}
		catch (ExecutionException | KafkaException ex) {
			throw new Problem(ProblemType.UPSTREAM,
					"The broker did not take the message. Nothing was changed; try again when it is back.");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while sending dead letter again", ex);
		}
	}

	private static DeadLetter letter(ResultSet row, int index) throws SQLException {
		return new DeadLetter(row.getLong("id"), row.getString("subscription"), row.getString("event"),
				row.getString("topic"), row.getString("key"), row.getString("type"),
				row.getObject("died_at", OffsetDateTime.class).toInstant(), row.getString("error"),
				DeadLetter.State.valueOf(row.getString("state")));
	}

	/**
	 * A message as it is sent.
	 */
	private record Stored(String topic, @Nullable String key, String headers, byte[] payload) {
	}

}
