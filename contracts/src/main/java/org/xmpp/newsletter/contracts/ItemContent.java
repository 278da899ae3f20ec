package org.xmpp.newsletter.contracts;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What one revision of an item says. The HTML is cleaned of everything active, but still
 * written by a stranger.
 *
 * @param link the page of the item
 * @param title plain text, never empty
 * @param html the body as cleaned HTML, or empty; pictures that the source gives beside
 * it stand at its end
 * @param authors plain names, in the feed's order
 * @param categories the feed's own labels
 * @param published when the source says it was published
 * @param updated when the source says it was changed
 * @param language BCP 47 tag, where the source tells
 */
public record ItemContent(URI link, String title, String html, List<String> authors, List<String> categories,
		@Nullable Instant published, @Nullable Instant updated, @Nullable String language) {

	public ItemContent {
		authors = List.copyOf(authors);
		categories = List.copyOf(categories);
	}

}
