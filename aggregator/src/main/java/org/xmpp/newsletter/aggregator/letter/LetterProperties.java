package org.xmpp.newsletter.aggregator.letter;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How letters are written. They are sent only where {@code spring.mail.host} is set.
 *
 * @param automatic whether to write them without being asked
 * @param tick between two looks whether one is due
 * @param again when to look again for another feed while one stays broken
 * @param from the sender's mail address
 */
@ConfigurationProperties("newsroom.aggregator.letter")
record LetterProperties(@DefaultValue("true") boolean automatic, @DefaultValue("1m") Duration tick,
		@DefaultValue("7d") Duration again, @DefaultValue("newsroom@localhost") String from) {

	LetterProperties {
		if (!tick.isPositive() || again.compareTo(Duration.ofDays(1)) < 0) {
			throw new IllegalArgumentException(
					"newsroom.aggregator.letter: tick must be positive, and again at least 1d");
		}
	}

}
