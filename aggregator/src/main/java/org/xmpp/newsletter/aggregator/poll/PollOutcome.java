package org.xmpp.newsletter.aggregator.poll;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.fetch.Validators;
import org.xmpp.newsletter.aggregator.read.ReadFeed;

/**
 * What came of polling a feed.
 */
sealed interface PollOutcome {

	/**
	 * The feed was read.
	 *
	 * @param feed what it shows
	 * @param served how it came
	 */
	record Read(ReadFeed feed, Served served) implements PollOutcome {
	}

	/**
	 * The feed came again with the very bytes of the last time.
	 *
	 * @param served how it came
	 */
	record Same(Served served) implements PollOutcome {
	}

	/**
	 * The host says that the feed has not changed.
	 *
	 * @param freshFor for how long the host wants its answer to be kept, or null
	 * @param movedTo where it has moved for good, or null
	 */
	record Unchanged(@Nullable Duration freshFor, @Nullable URI movedTo) implements PollOutcome {
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
	 * Something went wrong, there or here.
	 */
	record Failed(Trouble.Kind kind, String detail) implements PollOutcome {

		Failed(String detail) {
			this(Trouble.Kind.FAILS, detail);
		}

	}

	/**
	 * How a document came.
	 *
	 * @param validators to ask with the next time
	 * @param hash of its bytes, so that the same ones are known again
	 * @param movedTo where it has moved for good, or null
	 * @param freshFor for how long the host wants its answer to be kept, or null
	 */
	record Served(Validators validators, String hash, @Nullable URI movedTo, @Nullable Duration freshFor) {
	}

	/** The outcomes as meters call them. */
	List<String> WORDS = List.of("read", "same", "unchanged", "throttled", "gone", "failed");

	/**
	 * What meters call it.
	 */
	default String word() {
		return switch (this) {
			case Read _ -> "read";
			case Same _ -> "same";
			case Unchanged _ -> "unchanged";
			case Throttled _ -> "throttled";
			case Gone _ -> "gone";
			case Failed _ -> "failed";
		};
	}

	/**
	 * Whether the feed could be read, or need not be.
	 */
	default boolean good() {
		return this instanceof Read || this instanceof Same || this instanceof Unchanged;
	}

	/**
	 * Where the feed has moved for good, or null.
	 */
	default @Nullable URI movedTo() {
		return switch (this) {
			case Read read -> read.served().movedTo();
			case Same same -> same.served().movedTo();
			case Unchanged unchanged -> unchanged.movedTo();
			case Throttled _, Gone _, Failed _ -> null;
		};
	}

}
