package org.xmpp.newsletter.aggregator.poll;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.fetch.Validators;
import org.xmpp.newsletter.aggregator.read.ReadFeed;

/**
 * What came of polling a feed.
 */
sealed interface PollOutcome {

	/**
	 * The feed was read.
	 */
	record Read(ReadFeed feed, Validators validators, @Nullable URI movedTo,
			@Nullable Duration freshFor) implements PollOutcome {
	}

	/**
	 * The feed shows what it showed before.
	 */
	record Unchanged(@Nullable Duration freshFor) implements PollOutcome {
	}

	/**
	 * The host asks for patience.
	 */
	record Throttled(@Nullable Instant retryAt, String detail) implements PollOutcome {
	}

	/**
	 * The host says that the feed is gone for good.
	 */
	record Gone(String detail) implements PollOutcome {
	}

	/**
	 * There was no answer, or none that is a feed.
	 */
	record Failed(String detail) implements PollOutcome {
	}

	/**
	 * Whether the feed could be read, or need not be.
	 */
	default boolean good() {
		return this instanceof Read || this instanceof Unchanged;
	}

}
