package org.xmpp.newsletter.aggregator.item;

import org.jspecify.annotations.Nullable;

/**
 * An item of a document and what it was known as.
 *
 * @param face the item
 * @param identity its identity within its feed, from now on
 * @param known what it was known as, or null when it is new
 */
record Match(Face face, String identity, @Nullable Known known) {

	boolean isNew() {
		return this.known == null;
	}

}
