package org.xmpp.newsletter.platform.event;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
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
		long unread = 0;
		for (Map.Entry<String, List<String>> group : this.subscriptions.topicsByGroup().entrySet()) {
			unread += unread(group.getKey(), group.getValue());
		}
		return new Backlog(this.relay.unsent(), unread);
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
			return answer.get();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("The broker did not say how far its groups are: " + ex.getCause(), ex);
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
