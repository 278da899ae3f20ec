package org.xmpp.newsletter.contracts;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An entry as it was printed in an issue of the past.
 *
 * @param section an id of the house style, or null where that issue did not divide its
 * news so
 * @param title the heading of a titled block, or the words of the first link
 * @param text Markdown as printed, without list marker and figures
 * @param language BCP 47 tag of what is linked when the entry marks it, or null
 * @param links its links in their order
 */
public record ImportedEntry(@Nullable String section, String title, String text, @Nullable String language,
		List<PrintedLink> links) {

	public ImportedEntry {
		links = List.copyOf(links);
	}

}
