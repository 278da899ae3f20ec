package org.xmpp.newsletter.assembler.markdown;

import java.util.regex.Pattern;

/**
 * Writes plain text into Markdown so that it is printed as it stands.
 */
public final class Markdown {

	private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_<\\[\\]~]|(?<=\\{)\\{|&(?=#?\\w+;)");

	private static final Pattern BLOCK_START = Pattern.compile("^(?=[#>+=|-])|(?<=^\\d{1,9})(?=[.)])");

	private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}]+");

	private Markdown() {
	}

	/**
	 * Puts text on one line in which no character means anything to Markdown or Hugo.
	 * @param plain plain text from anywhere
	 * @return Markdown that prints it
	 */
	public static String escape(String plain) {
		String special = SPECIAL.matcher(oneLine(plain)).replaceAll("\\\\$0");
		return BLOCK_START.matcher(special).replaceAll("\\\\");
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
	 * @param text the item's Markdown
	 * @return the item's lines
	 */
	public static String item(int depth, String text) {
		String indent = "  ".repeat(depth);
		String inside = text.lines()
			.map((line) -> line.isBlank() ? "" : indent + "  " + line)
			.reduce((first, second) -> first + "\n" + second)
			.orElse("");
		return indent + "-" + inside.substring(Math.min(inside.length(), indent.length() + 1));
	}

}
