package org.xmpp.newsletter.aggregator.read;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.contracts.ItemContent;

/**
 * One item as a feed shows it.
 *
 * @param guid what the feed calls it, as written, or null
 * @param linked whether the link is its own and not only the feed's home page
 * @param content what it says, cleaned, as the services pass it on
 * @param details what it says besides, with nothing made up where it says nothing
 */
public record ReadItem(@Nullable String guid, boolean linked, ItemContent content, ItemDetails details) {

	/**
	 * An item that says nothing besides.
	 * @param guid what the feed calls it, or null
	 * @param linked whether the link is its own
	 * @param content what it says
	 */
	public ReadItem(@Nullable String guid, boolean linked, ItemContent content) {
		this(guid, linked, content, ItemDetails.of(guid, linked, content));
	}

}
