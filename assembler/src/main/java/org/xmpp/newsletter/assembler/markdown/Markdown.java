package org.xmpp.newsletter.assembler.markdown;

import java.util.regex.Pattern;

/**
 * Writes plain text into Markdown so that it is printed as it stands.
 */
public final class Markdown {

	/** Looks like markup and is none: it is kept. */
	private static final String HARMLESS = String.join("|",
			// underscores inside a word
			"(?<=[\\p{L}\\p{N}])_+(?=[\\p{L}\\p{N}])",
			// marks between spaces
			"(?<=\\s)[*_]+(?=\\s)",
			// words in brackets that no address follows
			"\\[[\\p{L}\\p{N} .,/-]+\\](?!$|[(\\[:])");

	/**
	 * What CommonMark or Hugo would take as markup in the middle of a line. The end of
	 * the text counts as danger, because anything may follow it.
	 */
	private static final String SPECIAL = String.join("|", "[`*_\\[\\]]", "\\\\(?=\\p{Punct}|$)",
			// a tilde that can end a deletion
			"~(?=~)|(?<=[\\p{L}\\p{N}~])~|(?<=\\S)~(?![\\p{L}\\p{N}])",
			// tag, comment, address
			"<(?=[A-Za-z/!?]|$)",
			// shortcode, or a template of any other kind
			"(?<=\\{)[{%#]|(?<=\\$)\\{|(?<=<)%",
			// entity
			"&(?=#?\\w+;)");

	private static final Pattern MARKUP = Pattern.compile("(?<harmless>" + HARMLESS + ")|" + SPECIAL);

	/** Quote, heading, list item, task, rule or underline. */
	private static final Pattern BLOCK_START = Pattern
		.compile("^(?=>|#{1,6}(?:\\s|$)|[-+](?:\\s|$)|\\[[ xX]\\](?:\\s|$)|[-=+]+$)|(?<=^\\d{1,9})(?=[.)](?:\\s|$))");

	/** Closing marks and attributes of a heading. */
	private static final Pattern HEADING_END = Pattern.compile("(?<=^|\\s)#(?=#*$)|\\{(?=[^{}]*\\}$)");

	private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}]+");

	private Markdown() {
	}

	/**
	 * Puts text on one line of its own, in which nothing means anything to Markdown or
	 * Hugo.
	 * @param plain plain text from anywhere
	 * @return Markdown that prints it where a block begins
	 */
	public static String block(String plain) {
		return BLOCK_START.matcher(words(plain)).replaceAll("\\\\");
	}

	/**
	 * Puts text into a line, in which nothing means anything to Markdown or Hugo.
	 * @param plain plain text from anywhere
	 * @return Markdown that prints it after other words
	 */
	public static String words(String plain) {
		return MARKUP.matcher(oneLine(plain))
			.replaceAll((found) -> (found.group("harmless") != null) ? "$0" : "\\\\$0");
	}

	/**
	 * Puts text behind the marks of a heading.
	 * @param plain plain text from anywhere
	 * @return Markdown that prints it as a heading and gives it no attributes
	 */
	public static String heading(String plain) {
		return HEADING_END.matcher(words(plain)).replaceAll("\\\\$0");
	}

	/**
	 * Puts text on one line.
	 * @param text any text
	 * @return the words with single spaces between
	 */
	public static String oneLine(String text) {
		return SPACE.matcher(text).replaceAll(" ").strip();
	}

	/**
	 * Makes a list item of Markdown blocks; further lines are indented, so that they stay
	 * inside.
	 * @param depth how deep the item is nested, from 0
	 * @param marker what begins an item, with the spaces after it
	 * @param text the item's Markdown
	 * @return the item's lines
	 */
	public static String item(int depth, String marker, String text) {
		String indent = " ".repeat(marker.length() * depth);
		String deeper = indent + " ".repeat(marker.length());
		String inside = text.lines()
			.map((line) -> line.isBlank() ? "" : deeper + line)
			.reduce((first, second) -> first + "\n" + second)
			.orElse("");
		return (indent + marker + inside.substring(Math.min(inside.length(), deeper.length()))).stripTrailing();
	}

}
