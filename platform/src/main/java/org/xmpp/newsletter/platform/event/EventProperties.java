package org.xmpp.newsletter.platform.event;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the topics are laid out when they are first made.
 *
 * @param partitions how many instances of a service can share the work
 * @param replicas how many brokers keep each message
 */
@ConfigurationProperties("newsroom.events")
record EventProperties(@DefaultValue("3") int partitions, @DefaultValue("1") short replicas) {

	EventProperties {
		if (partitions < 1 || replicas < 1) {
			throw new IllegalArgumentException("newsroom.events: partitions and replicas must be at least 1");
		}
	}

}
