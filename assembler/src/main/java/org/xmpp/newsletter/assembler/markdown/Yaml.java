package org.xmpp.newsletter.assembler.markdown;

import java.util.stream.Collectors;

/**
 * Writes text into front matter.
 */
public final class Yaml {

	private Yaml() {
	}

	/**
	 * Quotes text as one double-quoted scalar on one line. A second brace is written as
	 * an escape, so that Hugo finds no shortcode in the file.
	 * @param text any text
	 * @return YAML that reads as the text
	 */
	public static String quote(String text) {
		String body = text.codePoints().mapToObj(Yaml::escape).collect(Collectors.joining());
		return '"' + body.replace("{{", "{\\x7B") + '"';
	}

	private static String escape(int character) {
		return switch (character) {
			case '"' -> "\\\"";
			case '\\' -> "\\\\";
			default -> isPlain(character) ? Character.toString(character) : "\\U%08X".formatted(character);
		};
	}

	private static boolean isPlain(int character) {
		boolean lineBreak = character == 0x2028 || character == 0x2029 || character == 0xFEFF;
		boolean special = Character.isISOControl(character) || !Character.isDefined(character)
				|| Character.getType(character) == Character.SURROGATE;
		return !lineBreak && !special;
	}

}
