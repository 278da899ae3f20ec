package org.xmpp.newsletter.platform.event;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;

import org.xmpp.newsletter.contracts.Event;
import org.xmpp.newsletter.contracts.EventType;

import org.springframework.jdbc.core.simple.JdbcClient;
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

	private final JdbcClient jdbc;

	private final EventCodec codec;

	private final InstantSource clock;

	private final Runnable wakeRelay;

	Outbox(JdbcClient jdbc, EventCodec codec, InstantSource clock, Runnable wakeRelay) {
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
		EventType type = EventType.of(event);
		this.jdbc.sql("""
				insert into outbox (id, topic, key, type, time, payload)
				values (:id, :topic, :key, :type, :time, :payload)""")
			.param("id", UUID.randomUUID())
			.param("topic", type.topic().address())
			.param("key", event.key())
			.param("type", type.wireName())
			.param("time", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("payload", this.codec.write(event))
			.update();
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				Outbox.this.wakeRelay.run();
			}
		});
	}

}
