package org.xmpp.newsletter.aggregator.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.feed.FeedState;
import org.xmpp.newsletter.aggregator.poll.NextPoll.Verdict;
import org.xmpp.newsletter.aggregator.read.PollingHints;

/**
 * Decides when a feed is polled next: so often that nothing of a busy feed is lost, never
 * earlier than its host allows, ever more seldom while it fails, and never given up
 * unless the host says that it is gone for good. Where the host's wishes and safety
 * contradict each other, the host's wishes win, and the risk is told.
 *
 * @param limits of all rhythms
 */
record PollingPolicy(Pace.Limits limits) {

	/** Headers and hints that ask for more are taken for a mistake in a configuration. */
	static final Duration LONGEST_WISH = Duration.ofDays(7);

	/** Retry-After is honoured in full, but more than a year is taken for a mistake. */
	static final Duration LONGEST_PATIENCE = Duration.ofDays(366);

	private static final Duration LONGEST_BACK_OFF = Duration.ofHours(24);

	/**
	 * What is known about a feed when it has been polled.
	 *
	 * @param feed its identity
	 * @param state its state before the poll
	 * @param failures how often in a row it had failed before
	 * @param memory what is remembered of it, this poll included
	 * @param pushed whether a hub pushes what is new
	 */
	record History(UUID feed, FeedState state, int failures, Memory memory, boolean pushed) {
	}

	NextPoll after(PollOutcome outcome, History history, Instant now) {
		return switch (outcome) {
			case PollOutcome.Read read -> good(history, read.served().freshFor(), now);
			case PollOutcome.Same same -> good(history, same.served().freshFor(), now);
			case PollOutcome.Unchanged unchanged -> good(history, unchanged.freshFor(), now);
			case PollOutcome.Throttled throttled -> throttled(history, throttled.retryAt(), now);
			case PollOutcome.Gone _ -> new NextPoll(now.plus(LONGEST_BACK_OFF), "never: it is gone for good", null,
					history.failures() + 1, Verdict.RETIRES, "");
			case PollOutcome.Failed _ -> failed(history, now);
		};
	}

	private NextPoll good(History history, @Nullable Duration freshFor, Instant now) {
		Jitter jitter = new Jitter(history.feed(), now);
		PollingHints hints = history.memory().hints();
		Pace pace = Pace.of(history.memory(), history.pushed(), this.limits, now);
		Bound own = new Bound(now.plus(pace.pause()).minus(jitter.of(pace.pause())), pace.why());
		Bound bound = own.orLater(wish(freshFor, "the host calls its answer fresh for", now, jitter))
			.orLater(wish(hints.pause(), hints.pauseSource() + " in the feed asks for", now, jitter))
			.notSkipped(hints);
		Verdict verdict = (history.state() == FeedState.BROKEN) ? Verdict.RECOVERS : Verdict.STAYS;
		return new NextPoll(bound.at(), bound.why(), null, 0, verdict, Pace.risk(history.memory(), now, bound.at()));
	}

	private static Bound wish(@Nullable Duration wish, String words, Instant now, Jitter jitter) {
		if (wish == null) {
			return new Bound(now, "");
		}
		if (wish.compareTo(LONGEST_WISH) > 0) {
			return new Bound(now.plus(LONGEST_WISH).plus(jitter.of(LONGEST_WISH)),
					"%s %s, of which a week counts".formatted(words, Words.of(wish)));
		}
		return new Bound(now.plus(wish).plus(jitter.of(wish)), words + " " + Words.of(wish));
	}

	private NextPoll throttled(History history, @Nullable Instant retryAt, Instant now) {
		NextPoll ownPace = failed(history, now);
		if (retryAt == null || !retryAt.isAfter(now)) {
			return ownPace;
		}
		Instant latest = now.plus(LONGEST_PATIENCE);
		Instant wanted = retryAt.isBefore(latest) ? retryAt : latest;
		Duration jitter = new Jitter(history.feed(), now).of(Duration.between(now, wanted));
		Bound bound = new Bound(ownPace.at(), ownPace.why())
			.orLater(new Bound(wanted.plus(jitter), "the host asked to wait until then"))
			.notSkipped(history.memory().hints());
		return new NextPoll(bound.at(), bound.why(), wanted, ownPace.failures(), ownPace.verdict(),
				Pace.risk(history.memory(), now, bound.at()));
	}

	private NextPoll failed(History history, Instant now) {
		int failures = history.failures() + 1;
		Trouble trouble = Objects.requireNonNullElseGet(history.memory().trouble(),
				() -> new Trouble(Trouble.Kind.FAILS, now));
		Duration usual = Pace.of(history.memory(), false, this.limits, now).pause();
		Duration first = (trouble.kind() == Trouble.Kind.FAILS) ? Words.shorter(trouble.kind().firstPause(), usual)
				: trouble.kind().firstPause();
		Duration grown = first.multipliedBy(1L << Math.min(failures - 1, 20));
		Duration pause = Words.shorter(grown, Words.longer(longest(history.memory(), now), first));
		String why = trouble.kind().words() + ((failures == 1) ? "; tried again in " + Words.of(pause)
				: " %d times in a row; tried again every %s".formatted(failures, Words.of(pause)));
		boolean breaks = history.state() == FeedState.ACTIVE && trouble.breaks(failures, now);
		Instant at = now.plus(pause).plus(new Jitter(history.feed(), now).of(pause));
		Bound bound = new Bound(at, why).notSkipped(history.memory().hints());
		return new NextPoll(bound.at(), bound.why(), null, failures, breaks ? Verdict.BREAKS : Verdict.STAYS,
				Pace.risk(history.memory(), now, bound.at()));
	}

	/** A busy feed is looked at often enough to catch it when it is back. */
	private Duration longest(Memory memory, Instant now) {
		boolean busy = memory.arrivals().ofSeason(now).most(LONGEST_BACK_OFF) * 2 > memory.window().size();
		return (busy && memory.window().size() > 0) ? Words.longer(this.limits.usual(), Duration.ofHours(1))
				: LONGEST_BACK_OFF;
	}

	/**
	 * A moment before which the feed is not asked.
	 */
	private record Bound(Instant at, String why) {

		Bound orLater(Bound other) {
			return other.at().isAfter(this.at) ? other : this;
		}

		Bound notSkipped(PollingHints hints) {
			Instant allowed = hints.notSkipped(this.at);
			return allowed.equals(this.at) ? this : new Bound(allowed,
					"skipHours or skipDays in the feed asks not to come earlier (%s)".formatted(this.why));
		}

	}

}
