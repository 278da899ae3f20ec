package org.xmpp.newsletter.aggregator.read;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.contracts.ItemContent;

/**
 * One item as a feed shows it.
 *
 * @param guid what the feed calls it, or null
 * @param linked whether the link is its own and not only the feed's home page
 * @param content what it says, cleaned
 */
public record ReadItem(@Nullable String guid, boolean linked, ItemContent content) {
}
