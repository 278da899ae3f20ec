package org.xmpp.newsletter.assembler.markdown;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jsoup.parser.Tag;

/**
 * Reduces a text to the words a reader sees, for places where markup is neither printed
 * nor carried out, such as front matter, feeds and cards of other sites.
 */
public final class PlainWords {

	private static final Pattern SHORTCODE = Pattern.compile("\\{\\{[<%].*?(?:[>%]\\}\\}|$)");

	private static final Pattern LINK = Pattern
		.compile("!?\\[([^\\[\\]]*)\\](?:\\((?:[^()]++|\\([^()]*+\\))*+\\)|\\[[^\\[\\]]*\\])");

	private static final Pattern TAG = Pattern.compile("</?([A-Za-z][\\w:-]*)[^<>]*>");

	/** What Markdown, Hugo, HTML or YAML could act on. */
	private static final Pattern ACTIVE = Pattern
		.compile("[<>{}\\[\\]*`~|\\\\]|(?<![\\p{L}\\p{N}])_+|_+(?![\\p{L}\\p{N}])"
				+ "|(?<!\\S)#+(?!\\S)|[\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]");

	private static final Pattern ENTITY = Pattern.compile("&+(?=#?\\w+;)");

	private PlainWords() {
	}

	/**
	 * Takes the words.
	 * @param text plain text from anywhere, perhaps written like Markdown
	 * @return the words on one line, without markup; may be empty
	 */
	public static String of(String text) {
		String line = SHORTCODE.matcher(Markdown.oneLine(text)).replaceAll(" ");
		String read = TAG.matcher(LINK.matcher(line).replaceAll("$1")).replaceAll(PlainWords::word);
		String inert = ACTIVE.matcher(read).replaceAll("");
		return Markdown.oneLine(ENTITY.matcher(inert).replaceAll(""));
	}

	/** Tags of HTML are not read; other elements, as of XMPP, are written about. */
	private static String word(MatchResult tag) {
		return Tag.isKnownTag(tag.group(1).toLowerCase(Locale.ROOT)) ? "" : tag.group(1);
	}

}
