package org.xmpp.newsletter.aggregator.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.feed.FeedState;
import org.xmpp.newsletter.aggregator.poll.NextPoll.Verdict;

/**
 * Decides when a feed is polled next: never earlier than the interval or the host allow,
 * ever more seldom while it fails, and never given up unless the host says that it is
 * gone for good.
 *
 * @param interval between two polls of a feed that goes well
 */
record PollingPolicy(Duration interval) {

	static final int FAILURES_THAT_BREAK = 4;

	private static final Duration FIRST_RETRY = Duration.ofHours(1);

	private static final Duration LONGEST = Duration.ofHours(24);

	/** Retry-After is honoured in full, but a year is taken for a mistake. */
	private static final Duration LONGEST_PATIENCE = Duration.ofDays(366);

	private static final Duration LARGEST_JITTER = Duration.ofMinutes(10);

	/**
	 * What is known about a feed when it has been polled.
	 */
	record History(UUID feed, FeedState state, int failures) {
	}

	NextPoll after(PollOutcome outcome, History history, Instant now) {
		return switch (outcome) {
			case PollOutcome.Read read -> good(history, read.freshFor(), now);
			case PollOutcome.Unchanged unchanged -> good(history, unchanged.freshFor(), now);
			case PollOutcome.Throttled throttled -> throttled(history, throttled.retryAt(), now);
			case PollOutcome.Gone _ -> new NextPoll(now.plus(LONGEST), "never: it is gone for good", null,
					history.failures() + 1, Verdict.RETIRES);
			case PollOutcome.Failed _ -> failed(history, shorter(FIRST_RETRY, this.interval), now);
		};
	}

	private NextPoll good(History history, @Nullable Duration freshFor, Instant now) {
		Duration wanted = (freshFor != null) ? shorter(freshFor, LONGEST) : Duration.ZERO;
		boolean hostWantsLonger = wanted.compareTo(this.interval) > 0;
		String why = hostWantsLonger ? "the host calls it fresh for " + words(wanted) : "every " + words(this.interval);
		Duration pause = hostWantsLonger ? wanted : this.interval;
		Verdict verdict = (history.state() == FeedState.BROKEN) ? Verdict.RECOVERS : Verdict.STAYS;
		return new NextPoll(now.plus(jittered(pause, history.feed())), why, null, 0, verdict);
	}

	private NextPoll throttled(History history, @Nullable Instant retryAt, Instant now) {
		NextPoll ownPace = failed(history, this.interval, now);
		if (retryAt == null || !retryAt.isAfter(now)) {
			return ownPace;
		}
		Instant wanted = earlier(retryAt, now.plus(LONGEST_PATIENCE));
		Instant at = wanted.plus(jitter(Duration.between(now, wanted), history.feed()));
		return at.isAfter(ownPace.at())
				? new NextPoll(at, "the host asked to wait until then", wanted, ownPace.failures(), ownPace.verdict())
				: new NextPoll(ownPace.at(), ownPace.why(), wanted, ownPace.failures(), ownPace.verdict());
	}

	private NextPoll failed(History history, Duration first, Instant now) {
		int failures = history.failures() + 1;
		Duration pause = first.multipliedBy(1L << Math.min(failures - 1, 20));
		Duration bounded = shorter(pause, longer(LONGEST, first));
		String why = (failures == 1) ? "trying again after a failure"
				: "trying again more seldom after %d failures in a row".formatted(failures);
		boolean breaks = history.state() == FeedState.ACTIVE && failures >= FAILURES_THAT_BREAK;
		return new NextPoll(now.plus(jittered(bounded, history.feed())), why, null, failures,
				breaks ? Verdict.BREAKS : Verdict.STAYS);
	}

	private static Duration jittered(Duration pause, UUID feed) {
		return pause.plus(jitter(pause, feed));
	}

	/** Spreads feeds over up to a tenth of the pause, each always alike. */
	private static Duration jitter(Duration pause, UUID feed) {
		long permille = Math.floorMod(feed.hashCode(), 1000);
		return shorter(pause.dividedBy(10), LARGEST_JITTER).multipliedBy(permille).dividedBy(1000);
	}

	private static Duration shorter(Duration one, Duration other) {
		return (one.compareTo(other) <= 0) ? one : other;
	}

	private static Duration longer(Duration one, Duration other) {
		return (one.compareTo(other) >= 0) ? one : other;
	}

	private static Instant earlier(Instant one, Instant other) {
		return one.isBefore(other) ? one : other;
	}

	private static String words(Duration duration) {
		if (duration.toHours() > 0 && duration.toMinutesPart() == 0) {
			return duration.toHours() + " h";
		}
		return (duration.toMinutes() > 0) ? duration.toMinutes() + " min" : duration.toSeconds() + " s";
	}

}
