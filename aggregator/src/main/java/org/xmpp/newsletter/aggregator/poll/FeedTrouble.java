package org.xmpp.newsletter.aggregator.poll;

import java.time.Instant;

import org.xmpp.newsletter.aggregator.feed.Feed;

/**
 * Something that the owner of a feed should know. It is an application event, published
 * once for each change in the transaction that stores the poll: a listener takes part in
 * that transaction, and must not ask the outside world within it.
 *
 * @param feed the feed, as it was before the poll
 * @param what happened
 * @param words the same for its owner: what is wrong, and what to do
 * @param since when it was last read well, or registered
 * @param at when it was found
 */
public record FeedTrouble(Feed feed, What what, String words, Instant since, Instant at) {

	/**
	 * What can happen to a feed.
	 */
	public enum What {

		/** It could not be read for so long that it counts as broken. */
		BROKEN,

		/** A broken feed was read well again. */
		RECOVERED,

		/** The host says that it is gone for good; it is not polled any more. */
		GONE,

		/** Items may have come and gone between two polls. */
		GAP,

		/** A permanent redirect has lasted; the new address is registered now. */
		MOVED,

		/** A permanent redirect has lasted, but another feed is registered there. */
		MOVED_ONTO_ANOTHER

	}

}
