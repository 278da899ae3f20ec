package org.xmpp.newsletter.platform.event;

import java.util.ArrayList;
import java.util.List;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.xmpp.newsletter.contracts.Topic;

import org.springframework.kafka.config.TopicBuilder;

/**
 * The topics as the broker should keep them: for ever, for a newsletter is idle longer
 * than Kafka's week.
 */
final class Topics {

	/** Bytes; ten times what the bounds of an item allow. */
	static final int LARGEST_MESSAGE = 4 * 1024 * 1024;

	private static final String DEAD_LETTERS = ".dead-letters";

	private Topics() {
	}

	static String deadLetters(String topic) {
		return topic + DEAD_LETTERS;
	}

	/** The topic whose dead letters these are. */
	static String living(String deadLetters) {
		return deadLetters.substring(0, deadLetters.length() - DEAD_LETTERS.length());
	}

	static NewTopic[] all(EventProperties properties) {
		List<NewTopic> topics = new ArrayList<>();
		for (Topic topic : Topic.values()) {
			TopicBuilder builder = kept(topic.address(), properties);
			topics.add((topic.compacted() ? builder.compact() : builder).build());
			topics.add(kept(deadLetters(topic.address()), properties).build());
		}
		return topics.toArray(NewTopic[]::new);
	}

	private static TopicBuilder kept(String name, EventProperties properties) {
		return TopicBuilder.name(name)
			.partitions(properties.partitions())
			.replicas(properties.replicas())
			.config(TopicConfig.RETENTION_MS_CONFIG, "-1")
			.config(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(LARGEST_MESSAGE));
	}

}
