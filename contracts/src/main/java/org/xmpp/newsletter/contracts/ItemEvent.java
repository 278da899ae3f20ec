package org.xmpp.newsletter.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * News about one item of a feed.
 */
public sealed interface ItemEvent extends Event permits ItemPublished, ItemRevised {

	/**
	 * The item's identity, stable over all its revisions.
	 * @return the item's id
	 */
	UUID item();

	/**
	 * Counts the item's revisions from 1; a higher one replaces a lower one.
	 * @return the revision
	 */
	int revision();

	/**
	 * Where the item was found.
	 * @return the feed and project as they were when the item was read
	 */
	Source source();

	/**
	 * What the item says.
	 * @return the content of this revision
	 */
	ItemContent content();

	/**
	 * When the aggregator first saw this revision.
	 * @return an instant
	 */
	Instant seen();

	@Override
	default String key() {
		return item().toString();
	}

}
