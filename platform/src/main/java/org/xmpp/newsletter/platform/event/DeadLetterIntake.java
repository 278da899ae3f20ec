package org.xmpp.newsletter.platform.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.kafka.support.KafkaHeaders;

/**
 * Takes the dead letters of this service from their topics to where operators see them.
 */
class DeadLetterIntake implements SmartLifecycle {

	private final JdbcClient jdbc;

	private final String service;

	private final @Nullable ConcurrentMessageListenerContainer<String, byte[]> container;

	private final JsonMapper json = new JsonMapper();

	DeadLetterIntake(JdbcClient jdbc, String service, Subscriptions subscriptions,
			ConsumerFactory<String, byte[]> consumers, CommonErrorHandler errors) {
		this.jdbc = jdbc;
		this.service = service;
		String[] topics = subscriptions.topicsByGroup()
			.values()
			.stream()
			.flatMap((some) -> some.stream().map(Topics::deadLetters))
			.distinct()
			.toArray(String[]::new);
		this.container = (topics.length > 0) ? container(topics, consumers, errors) : null;
	}

	private ConcurrentMessageListenerContainer<String, byte[]> container(String[] topics,
			ConsumerFactory<String, byte[]> consumers, CommonErrorHandler errors) {
		ContainerProperties properties = new ContainerProperties(topics);
		String group = Subscriptions.groups(this.service) + "dead-letters";
		properties.setGroupId(group);
		properties.setMessageListener((MessageListener<String, byte[]>) this::take);
		ConcurrentMessageListenerContainer<String, byte[]> made = new ConcurrentMessageListenerContainer<>(consumers,
				properties);
		made.setCommonErrorHandler(errors);
		made.setBeanName(group);
		return made;
	}

	/** One letter for each event: when it dies again, the letter waits again. */
	private void take(ConsumerRecord<String, byte[]> message) {
		String subscription = text(message, KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP,
				Subscriptions.groups(this.service));
		if (!subscription.startsWith(Subscriptions.groups(this.service))) {
			return;
		}
		String place = message.topic() + "/" + message.partition() + "/" + message.offset();
		this.jdbc.sql("""
				insert into operations.dead_letter as letter
				  (subscription, event, topic, key, type, headers, payload, died_at, error)
				values (:subscription, :event, :topic, :key, :type, :headers::jsonb, :payload, :diedAt, :error)
				on conflict (subscription, event) do update
				  set died_at = excluded.died_at, error = excluded.error, state = 'WAITING'
				  where letter.died_at < excluded.died_at""")
			.param("subscription", subscription)
			.param("event", text(message, EventHeaders.ID, place))
			.param("topic", text(message, KafkaHeaders.DLT_ORIGINAL_TOPIC, Topics.living(message.topic())))
			.param("key", (message.key() != null) ? storable(message.key()) : null)
			.param("type", text(message, EventHeaders.TYPE, "unknown"))
			.param("headers", headers(message))
			.param("payload", Objects.requireNonNullElse(message.value(), new byte[0]))
			.param("diedAt", Instant.ofEpochMilli(message.timestamp()).atOffset(ZoneOffset.UTC))
			.param("error",
					text(message, EventHeaders.ERROR, text(message, KafkaHeaders.DLT_EXCEPTION_MESSAGE, "unknown")))
			.update();
	}

	/** Without what the dead letter was given on its way. */
	private String headers(ConsumerRecord<String, byte[]> message) {
		Map<String, String> kept = new TreeMap<>();
		for (Header header : message.headers()) {
			boolean added = header.key().startsWith("kafka_") || header.key().equals(EventHeaders.ERROR);
			if (!added && header.value() != null) {
				kept.put(storable(header.key()), storable(new String(header.value(), StandardCharsets.UTF_8)));
			}
		}
		return this.json.writeValueAsString(kept);
	}

	private static String text(ConsumerRecord<String, byte[]> message, String name, String otherwise) {
		String value = EventHeaders.optional(message, name);
		return (value != null) ? storable(value) : otherwise;
	}

	/** PostgreSQL keeps no NUL in a text. */
	private static String storable(String text) {
		return text.replace('\0', '\uFFFD');
	}

	@Override
	public void start() {
		if (this.container != null) {
			this.container.start();
		}
	}

	@Override
	public void stop() {
		if (this.container != null) {
			this.container.stop();
		}
	}

	@Override
	public boolean isRunning() {
		return this.container != null && this.container.isRunning();
	}

}
