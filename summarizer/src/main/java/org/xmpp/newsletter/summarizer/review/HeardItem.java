package org.xmpp.newsletter.summarizer.review;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.summarizer.story.Item;

/**
 * An item as it is kept.
 *
 * @param item the item
 * @param subject the key of the project whose news it is, or null
 * @param backlog whether it stood in the feed at the first contact, or null while only a
 * revision has been heard of
 * @param standing what became of it
 */
record HeardItem(Item item, @Nullable String subject, @Nullable Boolean backlog, Standing standing) {

	/** Another item of the same group cannot be told to be older news without this. */
	boolean isBacklog() {
		return !Boolean.FALSE.equals(this.backlog);
	}

}
