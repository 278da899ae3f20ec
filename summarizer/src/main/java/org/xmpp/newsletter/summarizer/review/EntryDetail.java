package org.xmpp.newsletter.summarizer.review;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.summarizer.draft.Body;
import org.xmpp.newsletter.summarizer.draft.Paragraph;
import org.xmpp.newsletter.summarizer.ledger.Backing;
import org.xmpp.newsletter.summarizer.ledger.Finding;
import org.xmpp.newsletter.summarizer.ledger.Sources;
import org.xmpp.newsletter.summarizer.ledger.Unbacked;
import org.xmpp.newsletter.summarizer.note.Note;
import org.xmpp.newsletter.summarizer.story.Item;

/**
 * An entry with everything an editor needs to decide.
 *
 * @param summary what a list shows
 * @param reasons why it stands in its section
 * @param html the text as it will be printed, safe
 * @param items its sources
 * @param backing where each token of the text comes from
 * @param unbacked what no source says; an approval has to confirm exactly that
 * @param history who did what
 * @param notes what editors told each other
 * @param figures the pictures of its sources, those that are printed first
 */
public record EntryDetail(@JsonUnwrapped EntrySummary summary, List<String> reasons, String html,
		List<SourceItem> items, List<Finding> backing, List<Unbacked> unbacked, List<Decision> history,
		List<Note> notes, List<FigureChoice> figures) {

	public EntryDetail {
		reasons = List.copyOf(reasons);
		items = List.copyOf(items);
		backing = List.copyOf(backing);
		unbacked = List.copyOf(unbacked);
		history = List.copyOf(history);
		notes = List.copyOf(notes);
		figures = List.copyOf(figures);
	}

	static EntryDetail of(Entry entry, List<Item> items, Sources sources, List<Decision> history, List<Note> notes) {
		Paragraph text = new Paragraph(entry.draft().text());
		List<Finding> backing = Backing.check(text, sources);
		return new EntryDetail(EntrySummary.of(entry), entry.placement().reasons(), text.html(),
				items.stream().map(SourceItem::of).toList(), backing, Unbacked.in(backing), history, notes,
				FigureChoice.of(entry, items));
	}

	/**
	 * An item as a source.
	 *
	 * @param id its identity
	 * @param revision the highest revision heard of
	 * @param title its title
	 * @param link its address
	 * @param source what the feed calls itself
	 * @param form what the feed shows
	 * @param published when it was published, as its source says
	 * @param text its body as plain text
	 */
	public record SourceItem(UUID id, int revision, String title, URI link, String source, String form,
			@Nullable Instant published, String text) {

		private static SourceItem of(Item item) {
			return new SourceItem(item.id(), item.revision(), item.content().title(), item.content().link(),
					item.source().title(), item.source().form().name().toLowerCase(Locale.ROOT),
					item.content().published(), Body.of(item.content().html()).text());
		}

	}

}
