package org.xmpp.newsletter.aggregator.discovery;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How to look for feeds.
 *
 * @param requests that one look may cost at most
 * @param limit of the time it may take
 * @param spacing between two requests to one host
 */
@ConfigurationProperties("newsroom.aggregator.discovery")
record DiscoveryProperties(@DefaultValue("12") int requests, @DefaultValue("30s") Duration limit,
		@DefaultValue("500ms") Duration spacing) {

	DiscoveryProperties {
		require(requests >= 1 && requests <= 50, "requests must be 1 to 50");
		require(limit.isPositive() && limit.compareTo(Duration.ofMinutes(2)) <= 0, "limit must be at most 2m");
		require(!spacing.isNegative() && spacing.compareTo(Duration.ofSeconds(10)) <= 0, "spacing must be at most 10s");
	}

	private static void require(boolean condition, String what) {
		if (!condition) {
			throw new IllegalArgumentException("newsroom.aggregator.discovery." + what);
		}
	}

}
