package org.xmpp.newsletter.aggregator.read;

import java.util.Locale;
import java.util.Set;
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
	private static final Pattern DIRECTIONS = Pattern.compile(
			"[\\u00AD\\u061C\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF\\p{Cc}&&[^\\s]]");

	private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");

	// Tags that are words in a title when nothing closes them.
	private static final Set<String> WORDS = Set.of("a", "abbr", "address", "article", "aside", "audio", "b", "body",
			"button", "canvas", "cite", "code", "datalist", "del", "details", "dialog", "em", "footer", "form", "head",
			"header", "html", "i", "iframe", "ins", "label", "main", "map", "menu", "meter", "nav", "object", "option",
			"output", "picture", "pre", "q", "ruby", "s", "script", "section", "select", "small", "source", "strong",
			"style", "sub", "summary", "sup", "table", "template", "textarea", "time", "title", "u", "var", "video");

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
		if (bounded.indexOf('<') < 0 && bounded.indexOf('&') < 0) {
			return cut(oneLine(bounded), longest);
		}
		String escaped = keepWords(keepUnknownElements(bounded));
		return harmless(Jsoup.parseBodyFragment(escaped).text(), longest);
	}

	/** One line of text without anything that would run, were it shown as HTML. */
	static String harmless(String text, int longest) {
		return cut(oneLine(InertText.of(storable(cut(text, longest * 20)))), longest);
	}

	/** One line of what is text already: nothing in it is markup. */
	static String literal(@Nullable String written, int longest) {
		return (written != null) ? cut(oneLine(storable(cut(written, longest * 20))), longest) : "";
	}

	static String oneLine(String text) {
		return isOneLine(text) ? text : SPACE.matcher(DIRECTIONS.matcher(text).replaceAll("")).replaceAll(" ").strip();
	}

	/** Most texts are; asking is cheaper than making. */
	private static boolean isOneLine(String text) {
		char before = ' ';
		for (int i = 0; i < text.length(); i++) {
			char letter = text.charAt(i);
			if (letter < ' ' || (letter == ' ' && before == ' ') || letter > '~' && !Character.isLetter(letter)) {
				return false;
			}
			before = letter;
		}
		return before != ' ';
	}

	/** Escapes what begins like a tag and names no element of HTML. */
	static String keepUnknownElements(String written) {
		return MARKUP.matcher(written).replaceAll((tag) -> {
			boolean known = tag.group(2) != null && Tag.isKnownTag(tag.group(2));
			return Matcher.quoteReplacement(known ? tag.group() : "&lt;" + tag.group().substring(1));
		});
	}

	static boolean hasElements(String written) {
		return written.contains("</") || written.contains("<!--")
				|| MARKUP.matcher(written)
					.results()
					.anyMatch((tag) -> tag.group(2) != null && Tag.isKnownTag(tag.group(2)));
	}

	/** In "the <code> element" nothing is marked up. */
	private static String keepWords(String written) {
		if (written.indexOf('<') < 0) {
			return written;
		}
		String small = written.toLowerCase(Locale.ROOT);
		return MARKUP.matcher(written).replaceAll((tag) -> {
			String name = String.valueOf(tag.group(2)).toLowerCase(Locale.ROOT);
			boolean word = tag.start() > 0 && String.valueOf(tag.group(3)).isBlank() && WORDS.contains(name)
					&& !small.contains((tag.group(1).isEmpty() ? "</" : "<") + name);
			return Matcher.quoteReplacement(word ? "&lt;" + tag.group().substring(1) : tag.group());
		});
	}

	/** What neither the database nor JSON can hold is left out. */
	static String storable(String written) {
		if (isAllOrdinary(written)) {
			return written;
		}
		StringBuilder result = new StringBuilder(written.length());
		written.codePoints().filter(PlainText::isStorable).forEach(result::appendCodePoint);
		return result.toString();
	}

	/** A loop, because this looks at every letter of every text. */
	private static boolean isAllOrdinary(String written) {
		for (int i = 0; i < written.length(); i++) {
			if (!isOrdinary(written.charAt(i))) {
				return false;
			}
		}
		return true;
	}

	private static boolean isOrdinary(char letter) {
		return letter >= ' ' && letter < Character.MIN_SURROGATE && letter != 0x7F || letter == '\n' || letter == '\t'
				|| letter == '\r';
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
