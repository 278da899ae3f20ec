package org.xmpp.newsletter.platform.event;

import java.util.Optional;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmpp.newsletter.contracts.Event;
import org.xmpp.newsletter.contracts.EventType;
import tools.jackson.core.JacksonException;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes messages in and gives each event to its handler once, however often Kafka
 * delivers it: the event's id is recorded in the transaction of the effect.
 */
class Inbox {

	private static final Logger logger = LoggerFactory.getLogger(Inbox.class);

	private final JdbcClient jdbc;

	private final TransactionOperations transactions;

	private final EventCodec codec;

	Inbox(JdbcClient jdbc, TransactionOperations transactions, EventCodec codec) {
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.codec = codec;
	}

	<E extends Event> void receive(ConsumerRecord<String, byte[]> message, EventHandler<E> handler) {
		String name = EventHeaders.required(message, EventHeaders.TYPE);
		Optional<EventType> type = EventType.named(name);
		if (type.isEmpty()) {
			logger.info("Passing over an event of type {}, which this version does not know", name);
			return;
		}
		UUID id = id(message);
		Event event = read(type.get(), message);
		if (handler.type().isInstance(event)) {
			this.transactions.executeWithoutResult((_) -> once(id, message.topic(), event, handler));
		}
	}

	private <E extends Event> void once(UUID id, String topic, Event event, EventHandler<E> handler) {
		int fresh = this.jdbc.sql("insert into inbox (event, topic) values (:event, :topic) on conflict do nothing")
			.param("event", id)
			.param("topic", topic)
			.update();
		if (fresh == 1) {
			handler.on(handler.type().cast(event));
		}
	}

	private static UUID id(ConsumerRecord<?, ?> message) {
		try {
			return UUID.fromString(EventHeaders.required(message, EventHeaders.ID));
		}
		catch (IllegalArgumentException ex) {
			throw new UnreadableEventException("The header ce_id is not a UUID", ex);
		}
	}

	private Event read(EventType type, ConsumerRecord<String, byte[]> message) {
		if (message.value() == null) {
			throw new UnreadableEventException("The message of type " + type.wireName() + " has no value");
		}
		try {
			return this.codec.read(type, message.value());
		}
		catch (JacksonException ex) {
			throw new UnreadableEventException("The value is not a " + type.wireName() + ": " + ex.getOriginalMessage(),
					ex);
		}
	}

}
