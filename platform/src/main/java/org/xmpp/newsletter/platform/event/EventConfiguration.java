package org.xmpp.newsletter.platform.event;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.xmpp.newsletter.platform.ServiceProperties;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Wires outbox and inbox. Settings that keep items from being lost are fixed here and not
 * left to configuration.
 */
@AutoConfiguration(before = KafkaAutoConfiguration.class)
@EnableConfigurationProperties({ ServiceProperties.class, EventProperties.class })
public class EventConfiguration {

	private final Semaphore relaySignal = new Semaphore(0);

	private final EventCodec codec = new EventCodec();

	@Bean
	Outbox outbox(JdbcOperations jdbc, InstantSource clock) {
		return new Outbox(jdbc, this.codec, clock, this.relaySignal::release);
	}

	@Bean
	ProducerFactory<String, byte[]> eventProducers(KafkaProperties kafka) {
		Map<String, Object> settings = new HashMap<>(kafka.buildProducerProperties());
		settings.put(ProducerConfig.ACKS_CONFIG, "all");
		settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
		settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
		settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.LARGEST_MESSAGE);
		settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (int) Duration.ofSeconds(10).toMillis());
		settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) Duration.ofSeconds(10).toMillis());
		settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) Duration.ofSeconds(20).toMillis());
		return new DefaultKafkaProducerFactory<>(settings, new StringSerializer(), new ByteArraySerializer());
	}

	@Bean
	KafkaTemplate<String, byte[]> eventTemplate(ProducerFactory<String, byte[]> eventProducers) {
		return new KafkaTemplate<>(eventProducers);
	}

	@Bean
	ConsumerFactory<String, byte[]> eventConsumers(KafkaProperties kafka) {
		Map<String, Object> settings = new HashMap<>(kafka.buildConsumerProperties());
		settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
		settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
		settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
		// A killed instance holds its partitions for this long, not for the usual 45 s.
		settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int) Duration.ofSeconds(10).toMillis());
		return new DefaultKafkaConsumerFactory<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
	}

	@Bean
	KafkaAdmin.NewTopics eventTopics(EventProperties properties) {
		return new KafkaAdmin.NewTopics(Topics.all(properties));
	}

	@Bean
	OutboxRelay outboxRelay(JdbcClient jdbc, TransactionTemplate transactions, KafkaTemplate<String, byte[]> kafka,
			ServiceProperties service) {
		return new OutboxRelay(jdbc, transactions, kafka, service.name(), (_) -> {
		});
	}

	@Bean
	RelayLoop relayLoop(OutboxRelay relay) {
		return new RelayLoop(relay, this.relaySignal);
	}

	@Bean
	Subscriptions subscriptions(ObjectProvider<EventHandler<?>> handlers, JdbcClient jdbc,
			TransactionTemplate transactions, ConsumerFactory<String, byte[]> consumers,
			KafkaTemplate<String, byte[]> kafka, ServiceProperties service) {
		List<EventHandler<?>> all = handlers.orderedStream().toList();
		return new Subscriptions(all, new Inbox(jdbc, transactions, this.codec), consumers,
				Retries.errorHandler(Retries.deadLetters(kafka)), service.name());
	}

	@Bean
	DeadLetters deadLetters(JdbcClient jdbc, TransactionTemplate transactions, KafkaTemplate<String, byte[]> kafka,
			InstantSource clock) {
		return new DeadLetters(jdbc, transactions, kafka, clock);
	}

	@Bean
	DeadLetterIntake deadLetterIntake(JdbcClient jdbc, ServiceProperties service, Subscriptions subscriptions,
			ConsumerFactory<String, byte[]> consumers) {
		return new DeadLetterIntake(jdbc, service.name(), subscriptions, consumers, Retries.endless());
	}

	@Bean
	Backlogs backlogs(OutboxRelay relay, Subscriptions subscriptions, KafkaAdmin admin) {
		return new Backlogs(relay, subscriptions, admin);
	}

	@Bean
	OutboxWatch outboxWatch(OutboxRelay relay) {
		return new OutboxWatch(relay);
	}

	@Bean
	DeadLetterWatch deadLetterWatch(DeadLetters letters, ServiceProperties service) {
		return new DeadLetterWatch(letters, service.name());
	}

	@Bean
	LagWatch lagWatch(Backlogs backlogs) {
		return new LagWatch(backlogs);
	}

}
