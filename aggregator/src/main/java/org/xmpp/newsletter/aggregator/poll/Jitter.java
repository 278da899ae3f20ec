package org.xmpp.newsletter.aggregator.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * Keeps feeds from falling into step: up to a tenth of a pause, different for each feed
 * and each poll, and the same whenever it is worked out again.
 *
 * @param feed whose poll it is
 * @param poll when that was
 */
record Jitter(UUID feed, Instant poll) {

	private static final Duration LARGEST = Duration.ofMinutes(10);

	private static final int STEPS = 1000;

	Duration of(Duration pause) {
		int mixed = Objects.hash(this.feed, this.poll) * 0x9E3779B9;
		long step = Integer.toUnsignedLong(mixed) % STEPS;
		return Words.shorter(pause.dividedBy(10), LARGEST).multipliedBy(step).dividedBy(STEPS);
	}

}
