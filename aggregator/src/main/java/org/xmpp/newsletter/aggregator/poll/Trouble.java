package org.xmpp.newsletter.aggregator.poll;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Why a feed cannot be read at the moment.
 *
 * @param kind of what kind it was the last time
 * @param since when it began; other kinds may have gone before
 */
record Trouble(Kind kind, Instant since) {

	/**
	 * The kinds, each with its own rhythm and its own patience.
	 */
	enum Kind {

		/** No answer, or one that is an error or cannot be read. */
		FAILS(Duration.ofHours(1), 4, Duration.ofDays(1), "it failed"),

		/** The host has no time or wants fewer requests. */
		THROTTLED(Duration.ofHours(6), 4, Duration.ofDays(7), "the host asked for patience"),

		/** Something in front of the host takes the newsroom for a bot. */
		WALLED(Duration.ofHours(12), 4, Duration.ofDays(3), "a bot wall stands in front of it"),

		/** A web page stands where the feed was: often a maintenance page. */
		WEB_PAGE(Duration.ofHours(6), 4, Duration.ofDays(2), "a web page stands there instead of the feed"),

		/** A rule of the newsroom forbids its address or its size. */
		REFUSED(Duration.ofHours(24), 2, Duration.ofDays(1), "a rule of the newsroom forbids it"),

		/** What it showed could not be stored: no fault of the feed. */
		OURS(Duration.ofMinutes(15), Integer.MAX_VALUE, Duration.ofDays(1), "the newsroom could not store it");

		private final Duration firstPause;

		private final int failuresThatBreak;

		private final Duration timeThatBreaks;

		private final String words;

		Kind(Duration firstPause, int failuresThatBreak, Duration timeThatBreaks, String words) {
			this.firstPause = firstPause;
			this.failuresThatBreak = failuresThatBreak;
			this.timeThatBreaks = timeThatBreaks;
			this.words = words;
		}

		Duration firstPause() {
			return this.firstPause;
		}

		/** What happened, to go on with "in a row" or the like. */
		String words() {
			return this.words;
		}

	}

	/**
	 * What the trouble is after one more poll.
	 */
	static Trouble after(@Nullable Trouble before, Kind kind, Instant now) {
		return new Trouble(kind, (before != null) ? before.since() : now);
	}

	/**
	 * Whether it has lasted so long that the feed counts as broken.
	 */
	boolean breaks(int failures, Instant now) {
		return failures >= this.kind.failuresThatBreak && !this.since.plus(this.kind.timeThatBreaks).isAfter(now);
	}

}
