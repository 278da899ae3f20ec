package org.xmpp.newsletter.aggregator.poll;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A permanent redirect (301, 308) that is being watched. It is followed at once, but
 * taken for true only when it has lasted: maintenance pages and hijacked domains redirect
 * for good, too.
 *
 * @param target where it leads
 * @param since when that was first seen
 * @param polls how many polls in a row have seen it
 */
record Move(URI target, Instant since, int polls) {

	static final int POLLS_THAT_SETTLE = 3;

	static final Duration TIME_THAT_SETTLES = Duration.ofDays(3);

	static @Nullable Move after(@Nullable Move before, @Nullable URI target, Instant now) {
		if (target == null) {
			return null;
		}
		return (before != null && before.target().equals(target)) ? new Move(target, before.since(), before.polls() + 1)
				: new Move(target, now, 1);
	}

	boolean isSettled(Instant now) {
		return this.polls >= POLLS_THAT_SETTLE && !this.since.plus(TIME_THAT_SETTLES).isAfter(now);
	}

}
