package org.xmpp.newsletter.aggregator.inspection;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.read.ItemDetails;
import org.xmpp.newsletter.aggregator.read.ReadItem;

/**
 * An item as it is shown to programs.
 *
 * @param id what the feed calls it, or null
 * @param link its own address, or null
 * @param title plain text, or empty
 * @param published when it was published, or null
 * @param updated when it was changed, or null
 * @param author names, or empty
 * @param html the body, safe, or empty
 * @param text the body as plain text, or empty
 * @param summary the text beside the body, safe, or empty
 * @param categories labels
 */
public record ShownEntry(@Nullable String id, @Nullable String link, String title, @Nullable Instant published,
		@Nullable Instant updated, String author, String html, String text, String summary, List<String> categories) {

	/**
	 * Shows an item.
	 * @param item the item
	 * @return the same for programs
	 */
	public static ShownEntry of(ReadItem item) {
		ItemDetails details = item.details();
		return new ShownEntry(details.id(), details.link(), details.title(), details.published(), details.updated(),
				details.author(), item.content().html(), details.text(), details.summary(),
				item.content().categories());
	}

}
