package org.xmpp.newsletter.aggregator.poll;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a poll means for the feed.
 *
 * @param at when it is polled next
 * @param why the reason, in words
 * @param notBefore until when the host asked not to be asked at all, or null
 * @param failures how often in a row it has failed now
 * @param verdict what happens to the feed's state
 * @param risk what may be missed until then, in words, or empty
 */
record NextPoll(Instant at, String why, @Nullable Instant notBefore, int failures, Verdict verdict, String risk) {

	/**
	 * What happens to a feed's state.
	 */
	enum Verdict {

		STAYS, BREAKS, RECOVERS, RETIRES

	}

}
