package org.xmpp.newsletter.aggregator.poll;

import java.time.Instant;
import java.util.UUID;

/**
 * What polling knows of hubs that push.
 */
public interface Pushes {

	/**
	 * Whether a hub pushes what is new in a feed, as far as is known.
	 * @param feed the feed
	 * @return true while the subscription stands
	 */
	boolean active(UUID feed);

	/**
	 * Whether a hub should have pushed everything that is new since a moment.
	 * @param feed the feed
	 * @param moment the moment
	 * @return true when the subscription stood already then
	 */
	boolean activeSince(UUID feed, Instant moment);

	/**
	 * Tells that a poll found items which a hub should have pushed; in the transaction
	 * that stores them.
	 * @param feed the feed
	 * @param items how many
	 */
	void missed(UUID feed, int items);

	/**
	 * Describes the subscription.
	 * @param feed the feed
	 * @return words for a maintainer, or empty when there is nothing to say
	 */
	String words(UUID feed);

	/**
	 * Asks hubs what there is to be asked: to subscribe, to renew, to end. Returns when
	 * that is done.
	 */
	void attend();

}
