package org.xmpp.newsletter.summarizer;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.xmpp.newsletter.contracts.EntryEvent;
import org.xmpp.newsletter.contracts.Event;
import org.xmpp.newsletter.contracts.EventType;
import org.xmpp.newsletter.contracts.Topic;
import org.xmpp.newsletter.platform.event.Backlog;
import org.xmpp.newsletter.platform.event.Backlogs;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.kafka.core.KafkaTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rest of the newsroom: sends events to the service under test, as often as it likes,
 * and hears what the service publishes.
 */
@TestComponent
public class Newsroom {

	private final JsonMapper json = JsonMapper.builder()
		.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
		.build();

	private final KafkaTemplate<String, byte[]> kafka;

	private final Backlogs backlogs;

	private final String brokers;

	Newsroom(KafkaTemplate<String, byte[]> kafka, Backlogs backlogs,
			@Value("${spring.kafka.bootstrap-servers}") String brokers) {
		this.kafka = kafka;
		this.backlogs = backlogs;
		this.brokers = brokers;
	}

	/**
	 * Sends each event twice, as Kafka may, and waits until the service has taken all in.
	 */
	public void send(Event... events) {
		for (Event event : events) {
			UUID id = UUID.randomUUID();
			this.kafka.send(message(event, id)).join();
			this.kafka.send(message(event, id)).join();
		}
		settle();
	}

	public void settle() {
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.pollInterval(Duration.ofMillis(50))
			.untilAsserted(() -> assertThat(this.backlogs.measure()).matches(Backlog::isEmpty));
	}

	/**
	 * All events of an entry that the service has published.
	 */
	public List<EntryEvent> about(UUID entry) {
		settle();
		Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, this.brokers);
		try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings, new StringDeserializer(),
				new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor(Topic.ENTRIES.address())
				.stream()
				.map((info) -> new TopicPartition(info.topic(), info.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			List<EntryEvent> events = new ArrayList<>();
			while (partitions.stream().anyMatch((partition) -> consumer.position(partition) < ends.get(partition))) {
				consumer.poll(Duration.ofMillis(200)).forEach((message) -> {
					if (message.key().equals(entry.toString())) {
						events.add(read(message));
					}
				});
			}
			return events;
		}
	}

	private EntryEvent read(ConsumerRecord<String, byte[]> message) {
		String type = new String(message.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
		return (EntryEvent) this.json.readValue(message.value(), EventType.named(type).orElseThrow().event());
	}

	private ProducerRecord<String, byte[]> message(Event event, UUID id) {
		EventType type = EventType.of(event);
		ProducerRecord<String, byte[]> message = new ProducerRecord<>(type.topic().address(), event.key(),
				this.json.writeValueAsBytes(event));
		message.headers().add("ce_id", id.toString().getBytes(StandardCharsets.UTF_8));
		message.headers().add("ce_type", type.wireName().getBytes(StandardCharsets.UTF_8));
		return message;
	}

}
