package org.xmpp.newsletter.summarizer.draft;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Writes mentions of XEPs as the newsletter does: linked within the site, with the title
 * in brackets where the source names it.
 */
final class Mentions {

	private static final String WORD = "\\p{Lu}[\\p{L}\\d-]*";

	/** With a title behind a colon, which is written in capitals. */
	private static final Pattern XEP = Pattern.compile("(?i:XEP)[- ]?(?<number>\\d{4})(?!\\d)(?:: (?<title>" + WORD
			+ "(?: (?:(?:of|for|and|in|to|the|over|with|on|via) )*" + WORD + ")*))?");

	private Mentions() {
	}

	/**
	 * Escapes a text and links the XEPs in it, each once.
	 * @param text plain text
	 * @return Markdown
	 */
	static String written(String text) {
		StringBuilder result = new StringBuilder();
		Set<String> linked = new HashSet<>();
		int end = 0;
		for (MatchResult match : XEP.matcher(text).results().toList()) {
			result.append(escape(text.substring(end, match.start())));
			String number = match.group("number");
			String title = match.group("title");
			String name = "XEP-" + number;
			result.append(linked.add(number) ? "[%s](/extensions/xep-%s.html)".formatted(name, number) : name);
			result.append((title != null) ? " (" + Markdown.escape(title) + ")" : "");
			end = match.end();
		}
		return result.append(escape(text.substring(end))).toString();
	}

	/** Keeps the spaces at the ends, where a mention follows or goes before. */
	private static String escape(String text) {
		String escaped = Markdown.escape(text);
		boolean before = !text.isEmpty() && Character.isWhitespace(text.charAt(0)) && !text.isBlank();
		boolean after = !text.isEmpty() && Character.isWhitespace(text.charAt(text.length() - 1));
		return (before ? " " : "") + escaped + (after ? " " : "");
	}

}
