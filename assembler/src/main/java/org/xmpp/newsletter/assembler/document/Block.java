package org.xmpp.newsletter.assembler.document;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a file: what stands between two places where a person would set the cursor.
 *
 * @param kind what it is
 * @param text its lines, without the line break at its end
 * @param after the blank lines behind it as they are, each with its line break
 * @param line the line in the file on which it begins, from 1
 * @param headings the texts of the headings it stands under, the outermost first; for a
 * heading those above it
 */
public record Block(Kind kind, String text, String after, int line, List<String> headings) {

	private static final Pattern HEADING = Pattern.compile("(#{1,6})[ \\t]+(.*?)[ \\t]*#*[ \\t]*");

	private static final Pattern ITEM = Pattern.compile("[ ]{0,1}((?:[-*+]|\\d{1,9}[.)])[ \\t]+).*", Pattern.DOTALL);

	public Block {
		headings = List.copyOf(headings);
	}

	/**
	 * How deep a heading is.
	 * @return 1 to 6, or 0 for any other block
	 */
	public int level() {
		Matcher heading = HEADING.matcher(this.text);
		return (this.kind == Kind.HEADING && heading.matches()) ? heading.group(1).length() : 0;
	}

	/**
	 * The words of a heading.
	 * @return the text behind its marks
	 */
	public String heading() {
		Matcher heading = HEADING.matcher(this.text);
		return heading.matches() ? heading.group(2) : this.text;
	}

	/**
	 * The heading it stands under.
	 * @return the innermost, or nothing before the first heading
	 */
	public String section() {
		return this.headings.isEmpty() ? "" : this.headings.getLast();
	}

	/**
	 * What begins a list item.
	 * @return the marker with the spaces behind it, or nothing
	 */
	public String marker() {
		Matcher item = ITEM.matcher(this.text);
		return (this.kind == Kind.ITEM && item.matches()) ? item.group(1) : "";
	}

	/**
	 * The text as a person writes it.
	 * @return an item without its marker and the indentation of its further lines, any
	 * other block as it is
	 */
	public String inner() {
		String marker = marker();
		if (marker.isEmpty()) {
			return this.text;
		}
		String inner = this.text.stripLeading().substring(marker.length());
		return inner.replaceAll("\\n[ ]{1," + marker.length() + "}", "\n");
	}

	/**
	 * What a block is.
	 */
	public enum Kind {

		/** What stands between two lines of three dashes at the start. */
		FRONT_MATTER,

		/** A line that begins with number signs. */
		HEADING,

		/** A list item with all that is nested in it. */
		ITEM,

		/** A figure, as a shortcode or an image, on a line of its own. */
		FIGURE,

		/** Code between fences. */
		CODE,

		/** Anything else, with a list that follows it without a blank line. */
		PARAGRAPH

	}

}
