package org.xmpp.newsletter.contracts;

import java.net.URI;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Where an item was found, as it was registered at that moment.
 *
 * @param feed the feed, or null when a person brought the item
 * @param address the address of the feed, or of the page a person named
 * @param title what the feed calls itself
 * @param form what the feed shows
 * @param project whose news it is, or null when a feed carries many projects
 * @param section where its entries usually stand, an id of the house style
 */
public record Source(@Nullable UUID feed, URI address, String title, FeedForm form, @Nullable Project project,
		@Nullable String section) {
}
