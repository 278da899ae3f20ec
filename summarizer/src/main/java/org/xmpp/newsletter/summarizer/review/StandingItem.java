package org.xmpp.newsletter.summarizer.review;

import java.net.URI;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.contracts.FeedForm;
import org.xmpp.newsletter.contracts.ItemContent;
import org.xmpp.newsletter.contracts.Source;
import org.xmpp.newsletter.summarizer.draft.Draft;
import org.xmpp.newsletter.summarizer.draft.Paragraph;
import org.xmpp.newsletter.summarizer.section.Section;
import org.xmpp.newsletter.summarizer.story.Fate;
import org.xmpp.newsletter.summarizer.story.Item;

/**
 * News that is printed again and again on purpose, such as a monthly meeting.
 *
 * @param id its identity
 * @param title what it is called
 * @param text Markdown, as it is offered each month
 * @param section where it stands
 * @param from the first month for which it is offered
 * @param until the last one, or null for an open end
 * @param by who declared it
 * @param at when
 * @param endedBy who ended it before its last month, or null
 */
public record StandingItem(UUID id, String title, String text, Section section, YearMonth from,
		@Nullable YearMonth until, String by, Instant at, @Nullable String endedBy) {

	/** How the key of a story begins that is told each month. */
	static final String STORY = "standing:";

	boolean isOfferedFor(YearMonth month) {
		return this.endedBy == null && !month.isBefore(this.from) && (this.until == null || !month.isAfter(this.until));
	}

	String story(YearMonth month) {
		return STORY + this.id + ":" + month;
	}

	/** What a person declared is its own source. */
	static Item source(Entry entry) {
		Draft draft = entry.draft();
		URI link = draft.links().stream().findFirst().orElse(URI.create("https://xmpp.org/"));
		Instant at = draft.happened();
		return new Item(entry.id(), 1, new Source(null, link, "Standing item", FeedForm.HAND, null, null), null,
				new ItemContent(link, draft.title(), new Paragraph(draft.text()).html(), List.of(), List.of(), at, null,
						null),
				at, entry.month(), Fate.NEW);
	}

	/**
	 * What an editor declares.
	 *
	 * @param title what it is called
	 * @param text Markdown
	 * @param section where it stands
	 * @param from the first month, or null for the one being made
	 * @param until the last month, or null for an open end
	 */
	public record Declaration(String title, String text, Section section, @Nullable YearMonth from,
			@Nullable YearMonth until) {
	}

}
