package org.xmpp.newsletter.aggregator.read;

/**
 * Single letters of a document: which may stand in it, and what the ones meant that stand
 * there by mistake.
 */
final class Letters {

	/** What windows-1252 has where Unicode has control characters from U+0080 on. */
	private static final String WINDOWS = "\u20AC\u0000\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u0000\u017D\u0000"
			+ "\u0000\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u0000\u017E\u0178";

	private Letters() {
	}

	/**
	 * Text that can be stored: without control characters, halves of letters and
	 * non-characters. C1 controls were meant as windows-1252.
	 */
	static String clean(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (isOdd(text.charAt(i))) {
				return cleanFrom(text, i);
			}
		}
		return text;
	}

	private static boolean isOdd(char letter) {
		return (letter < ' ' && letter != '\n' && letter != '\t' && letter != '\r') || (letter >= 0x7F && letter < 0xA0)
				|| Character.isSurrogate(letter) || letter >= 0xFFFE;
	}

	private static String cleanFrom(String text, int first) {
		StringBuilder result = new StringBuilder(text.length()).append(text, 0, first);
		int position = first;
		while (position < text.length()) {
			int letter = text.codePointAt(position);
			position += Character.charCount(letter);
			int meant = meant(letter);
			if (meant > 0) {
				result.appendCodePoint(meant);
			}
		}
		return result.toString();
	}

	/** The letter that was meant, or 0 when none can be stored for it. */
	static int meant(int letter) {
		if (letter >= 0x80 && letter < 0xA0) {
			return WINDOWS.charAt(letter - 0x80);
		}
		boolean control = letter < ' ' && letter != '\n' && letter != '\t' && letter != '\r';
		boolean half = letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
		boolean none = control || half || letter == 0x7F || letter == 0xFFFE || letter == 0xFFFF
				|| letter > Character.MAX_CODE_POINT;
		return none ? 0 : letter;
	}

}
