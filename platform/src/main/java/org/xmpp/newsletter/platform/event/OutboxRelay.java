package org.xmpp.newsletter.platform.event;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

import org.apache.kafka.common.errors.RecordTooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings events from the outbox to Kafka: at least once, in order per key. Only one relay
 * of a service works at a time, whatever the number of its instances.
 */
class OutboxRelay {

	private static final Logger logger = LoggerFactory.getLogger(OutboxRelay.class);

	private static final int BATCH = 500;

	private final JdbcClient jdbc;

	private final TransactionOperations transactions;

	private final KafkaOperations<String, byte[]> kafka;

	private final String source;

	private final Consumer<RelayStep> observer;

	OutboxRelay(JdbcClient jdbc, TransactionOperations transactions, KafkaOperations<String, byte[]> kafka,
			String source, Consumer<RelayStep> observer) {
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.kafka = kafka;
		this.source = source;
		this.observer = observer;
	}

	/**
	 * Relays one batch.
	 * @return how many events Kafka acknowledged
	 */
	int relay() {
		Integer relayed = this.transactions.execute((_) -> relayInTransaction());
		this.observer.accept(RelayStep.COMMITTED);
		return (relayed != null) ? relayed : 0;
	}

	long unsent() {
		return this.jdbc.sql("select count(*) from outbox where sent_at is null and refused_at is null")
			.query(Long.class)
			.single();
	}

	/** When the oldest of those was decided that wait. */
	Optional<Instant> unsentSince() {
		return this.jdbc.sql("select min(time) from outbox where sent_at is null and refused_at is null")
			.query((row, _) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
				.map(OffsetDateTime::toInstant))
			.single();
	}

	long refused() {
		return this.jdbc.sql("select count(*) from outbox where refused_at is not null").query(Long.class).single();
	}

	private int relayInTransaction() {
		if (!this.jdbc.sql("select pg_try_advisory_xact_lock(hashtext(current_schema() || '.outbox'))")
			.query(Boolean.class)
			.single()) {
			return 0;
		}
		List<OutboxRow> waiting = this.jdbc
			.sql("select * from outbox where sent_at is null and refused_at is null order by position limit " + BATCH)
			.query(OutboxRow::of)
			.list();
		this.observer.accept(RelayStep.READ);
		List<Long> acknowledged = new ArrayList<>();
		Set<String> failedLanes = new HashSet<>();
		while (!waiting.isEmpty()) {
			List<OutboxRow> behind = new ArrayList<>();
			acknowledged.addAll(send(firstOfEachLane(waiting, behind), failedLanes));
			behind.removeIf((row) -> failedLanes.contains(row.lane()));
			waiting = behind;
		}
		this.observer.accept(RelayStep.ACKNOWLEDGED);
		mark(acknowledged);
		this.observer.accept(RelayStep.MARKED);
		return acknowledged.size();
	}

	private static List<OutboxRow> firstOfEachLane(List<OutboxRow> waiting, List<OutboxRow> behind) {
		Set<String> lanes = new HashSet<>();
		List<OutboxRow> first = new ArrayList<>();
		for (OutboxRow row : waiting) {
			(lanes.add(row.lane()) ? first : behind).add(row);
		}
		return first;
	}

	private List<Long> send(List<OutboxRow> rows, Set<String> failedLanes) {
		List<CompletableFuture<?>> sends = new ArrayList<>();
		for (OutboxRow row : rows) {
			sends.add(sendOne(row));
		}
		this.kafka.flush();
		this.observer.accept(RelayStep.SENT);
		List<Long> acknowledged = new ArrayList<>();
		for (int i = 0; i < rows.size(); i++) {
			switch (fate(sends.get(i), rows.get(i))) {
				case ACKNOWLEDGED -> acknowledged.add(rows.get(i).position());
				case REFUSED -> refuse(rows.get(i));
				case FAILED -> failedLanes.add(rows.get(i).lane());
			}
		}
		return acknowledged;
	}

	/** What fails at once is thrown, not returned; it must not hold up the others. */
	private CompletableFuture<?> sendOne(OutboxRow row) {
		try {
			return this.kafka.send(row.toRecord(this.source));
		}
		catch (KafkaException ex) {
			return CompletableFuture.failedFuture(ex);
		}
	}

	private static Fate fate(CompletableFuture<?> send, OutboxRow row) {
		try {
			send.get();
			return Fate.ACKNOWLEDGED;
		}
		catch (ExecutionException ex) {
			if (NestedExceptionUtils.getMostSpecificCause(ex) instanceof RecordTooLargeException) {
				logger.error("Event {} for topic {} is too large for Kafka and is never sent: {}", row.id(),
						row.topic(), row.key());
				return Fate.REFUSED;
			}
			logger.warn("Event {} for topic {} was not accepted by Kafka and stays in the outbox: {}", row.id(),
					row.topic(), String.valueOf(ex.getCause()));
			return Fate.FAILED;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Fate.FAILED;
		}
	}

	/** No later try will do better; what waits behind it must not wait for ever. */
	private void refuse(OutboxRow row) {
		this.jdbc.sql("update outbox set refused_at = clock_timestamp() where position = ?")
			.param(row.position())
			.update();
	}

	private void mark(List<Long> positions) {
		if (!positions.isEmpty()) {
			this.jdbc.sql("update outbox set sent_at = clock_timestamp() where position = any(:positions)")
				.param("positions", positions.toArray(Long[]::new))
				.update();
		}
	}

	private enum Fate {

		ACKNOWLEDGED, FAILED, REFUSED

	}

}
