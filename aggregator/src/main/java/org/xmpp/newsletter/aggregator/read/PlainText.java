package org.xmpp.newsletter.aggregator.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.parser.Tag;

/**
 * Plain text out of what strangers write.
 */
final class PlainText {

	private static final Pattern MARKUP = Pattern.compile("<(/?)([A-Za-z][\\w-]*)([^<>]*)>|<");

	// Controls that turn the direction of writing can make a line read otherwise than it
	// is.
	private static final Pattern DIRECTIONS = Pattern.compile("[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

	private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");

	private PlainText() {
	}

	/**
	 * One line of text without markup. {@code <stream>} stays: it is no element of HTML
	 * and very much a word of XMPP.
	 */
	static String line(@Nullable String written, int longest) {
		if (written == null) {
			return "";
		}
		String bounded = storable(cut(written, longest * 20));
		return cut(oneLine(Jsoup.parseBodyFragment(keepUnknownElements(bounded)).text()), longest);
	}

	/** One line of what is text already: nothing in it is markup. */
	static String literal(@Nullable String written, int longest) {
		return (written != null) ? cut(oneLine(storable(cut(written, longest * 20))), longest) : "";
	}

	private static String oneLine(String text) {
		return SPACE.matcher(DIRECTIONS.matcher(text).replaceAll("")).replaceAll(" ").strip();
	}

	private static String keepUnknownElements(String written) {
		return MARKUP.matcher(written).replaceAll((tag) -> {
			boolean known = tag.group(2) != null && Tag.isKnownTag(tag.group(2));
			return Matcher.quoteReplacement(known ? tag.group() : "&lt;" + tag.group().substring(1));
		});
	}

	/** What neither the database nor JSON can hold is left out. */
	static String storable(String written) {
		StringBuilder result = new StringBuilder(written.length());
		written.codePoints().filter(PlainText::isStorable).forEach(result::appendCodePoint);
		return result.toString();
	}

	private static boolean isStorable(int letter) {
		boolean control = letter < ' ' && letter != '\n' && letter != '\t' && letter != '\r';
		boolean loneSurrogate = letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
		return !control && !loneSurrogate && letter != 0x7F && letter != 0xFFFE && letter != 0xFFFF;
	}

	static String cut(String text, int longest) {
		if (text.length() <= longest) {
			return text;
		}
		boolean splitsPair = Character.isHighSurrogate(text.charAt(longest - 1));
		return text.substring(0, splitsPair ? longest - 1 : longest);
	}

}
