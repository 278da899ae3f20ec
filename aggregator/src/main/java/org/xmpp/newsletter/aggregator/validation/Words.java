package org.xmpp.newsletter.aggregator.validation;

import java.util.regex.Pattern;

/**
 * What strangers wrote, fit to be quoted in a sentence.
 */
final class Words {

	private static final int LONGEST = 1000;

	private static final int LONGEST_QUOTE = 80;

	private static final Pattern UNFIT = Pattern
		.compile("[\\p{Cntrl}\\u200B-\\u200F\\u2028-\\u202E\\u2066-\\u2069\\uFEFF\\s]+");

	private Words() {
	}

	static String quote(String written) {
		return "'" + cut(plain(written), LONGEST_QUOTE) + "'";
	}

	static String plain(String written) {
		return cut(UNFIT.matcher(written).replaceAll(" ").strip(), LONGEST);
	}

	private static String cut(String text, int longest) {
		if (text.length() <= longest) {
			return text;
		}
		int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
		return text.substring(0, end) + "…";
	}

}
