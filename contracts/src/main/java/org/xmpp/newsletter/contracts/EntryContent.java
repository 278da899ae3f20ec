package org.xmpp.newsletter.contracts;

import java.net.URI;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An entry as it is to be printed.
 *
 * @param month the issue it belongs to
 * @param section an id of the house style
 * @param project whose news it is, or null
 * @param family the project under which it is printed, or null
 * @param title the story in a few words of plain text, for lists and summaries
 * @param text Markdown of at most 600 characters of plain text, without list marker
 * @param language BCP 47 tag of what is linked when it is not English, or null
 * @param happened when the first of its items was published
 * @param items the items it is about
 * @param links the addresses that carry the news
 * @param figures the pictures that are printed after it, in their order; null for none
 */
public record EntryContent(YearMonth month, String section, @Nullable String project, @Nullable String family,
		String title, String text, @Nullable String language, Instant happened, List<UUID> items, List<URI> links,
		@Nullable List<EntryFigure> figures) {

	public EntryContent {
		items = List.copyOf(items);
		links = List.copyOf(links);
		figures = (figures == null || figures.isEmpty()) ? null : List.copyOf(figures);
	}

	/**
	 * An entry without pictures.
	 * @param month the issue it belongs to
	 * @param section an id of the house style
	 * @param project whose news it is, or null
	 * @param family the project under which it is printed, or null
	 * @param title the story in a few words
	 * @param text Markdown
	 * @param language BCP 47 tag of what is linked, or null
	 * @param happened when the first of its items was published
	 * @param items the items it is about
	 * @param links the addresses that carry the news
	 */
	public EntryContent(YearMonth month, String section, @Nullable String project, @Nullable String family,
			String title, String text, @Nullable String language, Instant happened, List<UUID> items, List<URI> links) {
		this(month, section, project, family, title, text, language, happened, items, links, null);
	}

}
