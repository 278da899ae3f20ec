package org.xmpp.newsletter.aggregator.inspection;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.item.Sightings.Sighting;
import org.xmpp.newsletter.aggregator.read.ItemDetails;

/**
 * An item that polling would publish, as it is shown to programs.
 *
 * @param id under which it is known: what the feed calls it, if that tells it apart
 * @param link its own address, or null
 * @param title plain text, or empty
 * @param html the body, safe, or empty
 * @param text the body as plain text, or empty
 * @param published when it was published, or null
 * @param updated when it was changed, or null
 * @param author names, or empty
 */
record ProbedItem(String id, @Nullable String link, String title, String html, String text, @Nullable Instant published,
		@Nullable Instant updated, String author) {

	static ProbedItem of(Sighting sighting) {
		ItemDetails details = sighting.item().details();
		return new ProbedItem(sighting.identity(), details.link(), details.title(), sighting.item().content().html(),
				details.text(), details.published(), details.updated(), details.author());
	}

}
