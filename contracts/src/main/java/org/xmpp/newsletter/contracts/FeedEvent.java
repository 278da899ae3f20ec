package org.xmpp.newsletter.contracts;

import java.util.UUID;

/**
 * News about a feed itself. The topic is compacted: the last event of a feed is its
 * state.
 */
public sealed interface FeedEvent extends Event
		permits FeedRegistered, FeedChanged, FeedBroken, FeedRecovered, FeedRetired {

	/**
	 * The feed as registered at this moment.
	 * @return the source, whose feed id is never null
	 */
	Source source();

	@Override
	default String key() {
		UUID feed = source().feed();
		if (feed == null) {
			throw new IllegalStateException("A feed event needs a feed");
		}
		return feed.toString();
	}

}
