package org.xmpp.newsletter.summarizer.draft;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Writes mentions of XEPs as the newsletter does: linked within the site, with the
 * official title in brackets. What a source calls a XEP gives way to what it is called.
 */
final class Mentions {

	private static final String WORD = "\\p{Lu}[\\p{L}\\d/-]*";

	private static final String TITLE = WORD + "(?: (?:(?:of|for|and|in|to|the|over|with|on|via) )*(?:" + WORD
			+ "|\\d(?![\\d.])))*";

	/** With a title behind a colon, a dash or in brackets, or with its version. */
	private static final Pattern XEP = Pattern.compile("(?i:XEP)[- ]?(?<number>\\d{4})(?!\\d)(?:(?::| -| –) (?<title>"
			+ TITLE + ")| \\((?<named>" + TITLE + ")\\))?(?: \\(?(?<version>v?\\d+\\.[\\d.]*\\d)\\)?)?");

	private final SpecificationTitles titles;

	Mentions(SpecificationTitles titles) {
		this.titles = titles;
	}

	/**
	 * Escapes a text and links the XEPs in it, each once.
	 * @param text plain text
	 * @return Markdown
	 */
	String written(String text) {
		StringBuilder result = new StringBuilder();
		Set<String> linked = new HashSet<>();
		int end = 0;
		for (MatchResult match : XEP.matcher(text).results().toList()) {
			if (match.start() < end || !linked.add(match.group("number"))) {
				continue;
			}
			Mention mention = mention(text, end, match);
			result.append(escape(text.substring(end, mention.from()))).append(mention.markdown());
			end = mention.to();
		}
		return result.append(escape(text.substring(end))).toString();
	}

	private Mention mention(String text, int from, MatchResult match) {
		String number = match.group("number");
		String link = "[XEP-%s](/extensions/xep-%s.html)".formatted(number, number);
		String official = this.titles.title(Integer.parseInt(number)).orElse(null);
		String own = (match.group("title") != null) ? match.group("title") : match.group("named");
		String title = (official != null) ? official : own;
		String version = (match.group("version") != null) ? ", " + Markdown.escape(match.group("version")) : "";
		int end = match.end();
		boolean enclosed = text.startsWith("(", match.start() - 1) && text.startsWith(")", end);
		if (enclosed && title != null && says(text.substring(from, match.start() - 1).strip(), title)) {
			int start = text.lastIndexOf('(', match.start());
			int before = text.substring(0, start).stripTrailing().length() - title.length();
			return new Mention(before, link + inBrackets(title, version), end + 1);
		}
		if (isWithin(text, match.start())) {
			return new Mention(match.start(),
					link + ((enclosed && title != null) ? ": " + Markdown.escape(title) : "") + version, end);
		}
		if (text.startsWith("'", end) || text.startsWith("’", end)) {
			return new Mention(match.start(), link, end);
		}
		boolean follows = title != null && text.startsWith(" ", end)
				&& text.regionMatches(true, end + 1, title, 0, title.length());
		return new Mention(match.start(), link + inBrackets(title, version), follows ? end + 1 + title.length() : end);
	}

	private static boolean says(String before, String title) {
		return before.toLowerCase(Locale.ROOT).endsWith(title.toLowerCase(Locale.ROOT));
	}

	private static String inBrackets(@Nullable String title, String version) {
		String inside = (title != null) ? Markdown.escape(title) + version : version.replaceFirst("^, ", "");
		return inside.isEmpty() ? "" : " (" + inside + ")";
	}

	/** Whether a bracket is open at a place. */
	private static boolean isWithin(String text, int place) {
		return text.lastIndexOf('(', place - 1) > text.lastIndexOf(')', place - 1);
	}

	/** Keeps the spaces at the ends, where a mention follows or goes before. */
	private static String escape(String text) {
		String escaped = Markdown.escape(text);
		boolean before = !text.isEmpty() && Character.isWhitespace(text.charAt(0)) && !text.isBlank();
		boolean after = !text.isEmpty() && Character.isWhitespace(text.charAt(text.length() - 1));
		return (before ? " " : "") + escaped + (after ? " " : "");
	}

	/**
	 * What stands for a part of a text.
	 *
	 * @param from where the part begins
	 * @param markdown what stands for it
	 * @param to where it ends
	 */
	private record Mention(int from, String markdown, int to) {
	}

}
