package org.xmpp.newsletter.aggregator.specification;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.fetch.Validators;

/**
 * What is to be known for the next look at the list.
 *
 * @param validators of the last list taken in
 * @param nextPoll not before
 * @param failures looks in a row that failed
 * @param problem why the last one failed, in words for a maintainer
 */
record PollState(Validators validators, Instant nextPoll, int failures, @Nullable String problem) {

	private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

	private static final int MOST_DOUBLINGS = 10;

	PollState succeeded(Validators fresh, Instant now, Duration interval, @Nullable Duration freshFor) {
		Duration pause = (freshFor != null && freshFor.compareTo(interval) > 0) ? shorter(freshFor, LONGEST_PAUSE)
				: interval;
		return new PollState(fresh, now.plus(longer(pause, interval)), 0, null);
	}

	/**
	 * Doubles the pause with every failure in a row, up to a day, and keeps to what the
	 * server asked for in full.
	 */
	PollState failed(String why, Instant now, Duration interval, @Nullable Instant retryAt) {
		Duration doubled = interval.multipliedBy(1L << Math.min(this.failures, MOST_DOUBLINGS));
		Instant next = now.plus(longer(shorter(doubled, LONGEST_PAUSE), interval));
		return new PollState(this.validators, (retryAt != null && retryAt.isAfter(next)) ? retryAt : next,
				this.failures + 1, why);
	}

	private static Duration shorter(Duration one, Duration other) {
		return (one.compareTo(other) < 0) ? one : other;
	}

	private static Duration longer(Duration one, Duration other) {
		return (one.compareTo(other) > 0) ? one : other;
	}

}
