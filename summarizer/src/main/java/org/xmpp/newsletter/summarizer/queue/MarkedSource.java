package org.xmpp.newsletter.summarizer.queue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.summarizer.draft.Markdown;
import org.xmpp.newsletter.summarizer.ledger.Finding;
import org.xmpp.newsletter.summarizer.review.EntryDetail;

/**
 * An item with marks on what the entry takes from it.
 *
 * @param id its identity
 * @param title its title
 * @param link where it leads, or null when that is no address for people
 * @param source what the feed calls itself
 * @param published when, as its source says
 * @param body its text; empty when it has none
 */
record MarkedSource(UUID id, List<Part> title, @Nullable String link, String source, @Nullable Instant published,
		List<Part> body) {

	static MarkedSource of(EntryDetail.SourceItem item, List<Finding> findings) {
		Marks title = new Marks(item.id(), "title", Markdown.line(item.title()));
		Marks body = new Marks(item.id(), "body", item.text());
		return new MarkedSource(item.id(), title.of(findings), Markdown.destination(item.link()).orElse(null),
				item.source(), item.published(), body.of(findings));
	}

	/**
	 * A part of a text.
	 *
	 * @param text what it says
	 * @param marked whether the entry takes it
	 * @param anchor the place's name within the page, where a token leads to it
	 */
	record Part(String text, boolean marked, @Nullable String anchor) {
	}

}
