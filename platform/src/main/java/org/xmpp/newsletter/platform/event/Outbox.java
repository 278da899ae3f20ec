package org.xmpp.newsletter.platform.event;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.xmpp.newsletter.contracts.Event;
import org.xmpp.newsletter.contracts.EventType;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where a service leaves the events of its decisions. An event is written in the
 * transaction of the decision, so that there is never one without the other, and relayed
 * to Kafka afterwards. Rows are kept, so that a lost topic can be filled again.
 */
public class Outbox {

	private final JdbcOperations jdbc;

	private final EventCodec codec;

	private final InstantSource clock;

	private final Runnable wakeRelay;

	Outbox(JdbcOperations jdbc, EventCodec codec, InstantSource clock, Runnable wakeRelay) {
		this.jdbc = jdbc;
		this.codec = codec;
		this.clock = clock;
		this.wakeRelay = wakeRelay;
	}

	/**
	 * Publishes an event when the transaction at hand commits.
	 * @param event what happened
	 * @throws org.springframework.transaction.IllegalTransactionStateException when no
	 * transaction is open
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void publish(Event event) {
		publishAll(List.of(event));
	}

	/**
	 * Publishes events in their order when the transaction at hand commits.
	 * @param events what happened
	 * @throws org.springframework.transaction.IllegalTransactionStateException when no
	 * transaction is open
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void publishAll(List<? extends Event> events) {
		if (events.isEmpty()) {
			return;
		}
		OffsetDateTime now = this.clock.instant().atOffset(ZoneOffset.UTC);
		this.jdbc.batchUpdate("insert into outbox (id, topic, key, type, time, payload) values (?, ?, ?, ?, ?, ?)",
				events, events.size(), (row, event) -> fill(row, event, now));
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				Outbox.this.wakeRelay.run();
			}
		});
	}

	private void fill(PreparedStatement row, Event event, OffsetDateTime now) throws SQLException {
		EventType type = EventType.of(event);
		row.setObject(1, UUID.randomUUID());
		row.setString(2, type.topic().address());
		row.setString(3, event.key());
		row.setString(4, type.wireName());
		row.setObject(5, now);
		row.setString(6, this.codec.write(event));
	}

}
