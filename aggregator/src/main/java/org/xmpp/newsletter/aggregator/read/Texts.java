package org.xmpp.newsletter.aggregator.read;

import java.net.URI;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jsoup.nodes.Entities;

/**
 * What stands in when a source has no HTML or no title.
 */
public final class Texts {

	static final int LONGEST_TITLE = 500;

	private static final int LONGEST_MADE_TITLE = 80;

	private static final int LONGEST = 200_000;

	private static final Pattern PARAGRAPHS = Pattern.compile("\\R\\s*\\R");

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
		return PlainText.literal(text, LONGEST_TITLE);
	}

	/** Plain text as HTML; one paragraph stands for itself. */
	static Cleaned cleaned(String written) {
		String text = PlainText.storable(PlainText.cut(written, LONGEST)).strip();
		String html = PARAGRAPHS.matcher(text).find() ? paragraphs(text) : Entities.escape(text);
		String kept = (html.length() <= LONGEST) ? html : Entities.escape(PlainText.cut(text, LONGEST / 6));
		return new Cleaned(kept, PlainText.oneLine(text), Set.of());
	}

	/** A title that is never empty: the first words, or else the address. */
	static String title(String title, String text, URI page) {
		if (!title.isEmpty()) {
			return title;
		}
		if (text.isEmpty()) {
			return PlainText.cut(page.toString(), LONGEST_MADE_TITLE);
		}
		return (text.length() <= LONGEST_MADE_TITLE) ? text
				: PlainText.cut(text, LONGEST_MADE_TITLE).replaceFirst("\\s+\\S*$", "") + " …";
	}

}
