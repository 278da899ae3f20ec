package org.xmpp.newsletter.aggregator;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.xmpp.newsletter.contracts.Topic;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a plain consumer hears of the aggregator.
 */
public class PublishedEvents {

	private final List<String> servers;

	private final JsonMapper json = JsonMapper.builder().build();

	PublishedEvents(List<String> servers) {
		this.servers = servers;
	}

	/**
	 * An event on the wire.
	 */
	public record Heard(String type, String key, JsonNode value) {
	}

	/**
	 * Waits until there are so many events that mention a text, and that no more come.
	 */
	public List<Heard> await(Topic topic, String mentioned, int count) {
		List<Heard> heard = new CopyOnWriteArrayList<>();
		Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
			heard.clear();
			heard.addAll(read(topic, mentioned));
			assertThat(heard).hasSizeGreaterThanOrEqualTo(count);
		});
		assertThat(heard).hasSize(count);
		return heard;
	}

	public List<Heard> read(Topic topic, String mentioned) {
		Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, this.servers,
				ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
		List<Heard> heard = new CopyOnWriteArrayList<>();
		try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings, new StringDeserializer(),
				new StringDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor(topic.address())
				.stream()
				.map((info) -> new TopicPartition(info.topic(), info.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			while (ends.entrySet().stream().anyMatch((end) -> consumer.position(end.getKey()) < end.getValue())) {
				consumer.poll(Duration.ofMillis(200)).forEach((message) -> {
					if (message.value().contains(mentioned)) {
						heard.add(heard(message));
					}
				});
			}
		}
		return heard;
	}

	private Heard heard(ConsumerRecord<String, String> message) {
		String type = new String(message.headers().lastHeader("ce_type").value());
		return new Heard(type, message.key(), this.json.readTree(message.value()));
	}

}
