package org.xmpp.newsletter.aggregator.feed;

/**
 * The state of a feed.
 */
public enum FeedState {

	/** It is polled and was read well, or has not been polled yet. */
	ACTIVE,

	/** It failed several times in a row; it is still polled, ever more seldom. */
	BROKEN,

	/** It is not polled any more. */
	RETIRED

}
