package org.xmpp.newsletter.platform.event;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;

import org.springframework.kafka.core.KafkaAdmin;

/**
 * Measures what a service has not brought on yet.
 */
public class Backlogs implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final OutboxRelay relay;

	private final Subscriptions subscriptions;

	private final Admin admin;

	Backlogs(OutboxRelay relay, Subscriptions subscriptions, KafkaAdmin admin) {
		this.relay = relay;
		this.subscriptions = subscriptions;
		this.admin = Admin.create(admin.getConfigurationProperties());
	}

	/**
	 * Measures.
	 * @return the backlog at this moment
	 * @throws IllegalStateException when the broker does not answer
	 */
	public Backlog measure() {
		long unread = unread().values().stream().mapToLong(Long::longValue).sum();
		return new Backlog(this.relay.unsent(), unread);
	}

	/**
	 * Measures how far behind each subscription is.
	 * @return the messages that wait, by the last word of the consumer group's name
	 * @throws IllegalStateException when the broker does not answer
	 */
	public Map<String, Long> unread() {
		Map<String, Long> unread = new TreeMap<>();
		this.subscriptions.topicsByGroup()
			.forEach((group, topics) -> unread.put(group.substring(group.lastIndexOf('.') + 1), unread(group, topics)));
		return unread;
	}

	private long unread(String group, Collection<String> topics) {
		Map<TopicPartition, OffsetSpec> ends = partitions(topics).stream()
			.collect(Collectors.toMap((partition) -> partition, (_) -> OffsetSpec.latest()));
		Map<TopicPartition, OffsetAndMetadata> read = get(
				this.admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
		return get(this.admin.listOffsets(ends).all()).entrySet().stream().mapToLong((end) -> {
			long position = Optional.ofNullable(read.get(end.getKey())).map(OffsetAndMetadata::offset).orElse(0L);
			return end.getValue().offset() - position;
		}).sum();
	}

	private List<TopicPartition> partitions(Collection<String> topics) {
		return get(this.admin.describeTopics(topics).allTopicNames()).values()
			.stream()
			.flatMap((topic) -> topic.partitions()
				.stream()
				.map(TopicPartitionInfo::partition)
				.map((partition) -> new TopicPartition(topic.name(), partition)))
			.toList();
	}

	private static <T> T get(KafkaFuture<T> answer) {
		try {
			return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("The broker did not say how far its groups are: " + ex.getCause(), ex);
		}
		catch (TimeoutException ex) {
			throw new IllegalStateException("The broker does not answer", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while asking the broker", ex);
		}
	}

	@Override
	public void close() {
		this.admin.close();
	}

}
