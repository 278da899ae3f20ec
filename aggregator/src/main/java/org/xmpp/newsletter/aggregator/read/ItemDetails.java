package org.xmpp.newsletter.aggregator.read;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.contracts.ItemContent;

/**
 * What an item says, whether or not the services pass it on. Where it says nothing this
 * is empty or null; nothing stands in.
 *
 * @param id what the feed calls it, resolved where it is a relative address, or null
 * @param link its own address of any harmless kind, relative where there is nothing to
 * resolve it against, or null
 * @param title plain text
 * @param author the names joined with commas; a mail address where there is no name
 * @param text the body on one line of plain text
 * @param summary the shorter text beside the body, as safe HTML
 * @param published when it says it was published, from year 1 on
 * @param updated when it says it was changed
 * @param removed what the cleaning took out of all its fields
 */
public record ItemDetails(@Nullable String id, @Nullable String link, String title, String author, String text,
		String summary, @Nullable Instant published, @Nullable Instant updated, Set<Removed> removed) {

	public ItemDetails {
		removed = Set.copyOf(removed);
	}

	static ItemDetails of(@Nullable String guid, boolean linked, ItemContent content) {
		return new ItemDetails(guid, linked ? content.link().toString() : null, content.title(),
				String.join(", ", content.authors()), Html.text(content.html()), "", content.published(),
				content.updated(), Set.of());
	}

}
