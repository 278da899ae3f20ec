package org.xmpp.newsletter.aggregator.read;

import java.net.URI;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.jsoup.nodes.Entities;

/**
 * What stands in when a source has no HTML or no title.
 */
public final class Texts {

	private static final int LONGEST_MADE_TITLE = 80;

	private Texts() {
	}

	/**
	 * Makes HTML of plain text: an empty line begins a paragraph.
	 * @param text plain text
	 * @return HTML
	 */
	public static String paragraphs(String text) {
		return Arrays.stream(text.strip().split("\\R\\s*\\R"))
			.filter((paragraph) -> !paragraph.isBlank())
			.map((paragraph) -> "<p>" + Entities.escape(paragraph.strip()) + "</p>")
			.collect(Collectors.joining("\n"));
	}

	/**
	 * One line of plain text, as a title.
	 * @param text what somebody wrote
	 * @return at most 500 characters
	 */
	public static String line(String text) {
		return PlainText.literal(text, XmlItem.LONGEST_TITLE);
	}

	/** A title that is never empty: the first words, or else the address. */
	static String title(String title, String html, URI page) {
		if (!title.isEmpty()) {
			return title;
		}
		String text = Html.text(html);
		if (text.isEmpty()) {
			return PlainText.cut(page.toString(), LONGEST_MADE_TITLE);
		}
		return (text.length() <= LONGEST_MADE_TITLE) ? text
				: PlainText.cut(text, LONGEST_MADE_TITLE).replaceFirst("\\s+\\S*$", "") + " …";
	}

}
