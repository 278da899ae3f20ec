package org.xmpp.newsletter.summarizer.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words around a place in a text, which say what a number counts and whose version
 * one is.
 */
final class Words {

	private static final Set<String> LITTLE = Set.of("a", "an", "the", "this", "that", "these", "those", "it", "its",
			"and", "or", "but", "nor", "of", "to", "in", "on", "at", "by", "for", "from", "with", "within", "without",
			"as", "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "can", "may", "now", "also",
			"only", "just", "about", "than", "then", "least", "most", "over", "under", "up", "into", "between", "via",
			"per", "all", "both", "each", "which", "when", "while", "if", "not", "no", "yet", "so", "who", "where",
			"there", "here", "some", "any", "their", "our", "your", "his", "her", "do", "does", "until", "since",
			"before", "after", "during");

	/** Behind these the thing that is counted is still to come. */
	private static final Set<String> QUALITIES = Set.of("new", "more", "other", "different", "additional", "minor",
			"major", "small", "big", "large", "open", "critical", "important", "further", "extra", "total", "main",
			"great", "recent", "various", "first", "last", "latest", "next", "good", "long", "full", "known",
			"security", "serious", "severe", "high", "low", "old");

	private Words() {
	}

	static boolean isLittle(String word) {
		return LITTLE.contains(word.toLowerCase(Locale.ROOT));
	}

	static boolean isQuality(String word) {
		return QUALITIES.contains(word.toLowerCase(Locale.ROOT));
	}

	/** What the forms of a word have in common, roughly. */
	static String stem(String word) {
		String lower = word.toLowerCase(Locale.ROOT).replaceFirst("['’]s$", "");
		return (lower.length() > 3) ? lower.replaceFirst("(?:ies|y)$", "i").replaceFirst("(?<!s)s$", "") : lower;
	}

	/** The words that follow within the same clause. */
	static List<String> after(String text, int end, int most) {
		List<String> words = new ArrayList<>();
		int at = end;
		while (at < text.length() && words.size() < most && isLink(text.charAt(at))) {
			int from = at + 1;
			int to = from;
			while (to < text.length() && !Character.isWhitespace(text.charAt(to))) {
				to++;
			}
			String chunk = text.substring(from, to);
			String word = bare(chunk);
			if (!word.isEmpty()) {
				words.add(word);
			}
			boolean ends = !chunk.isEmpty() && ".,;:!?)".indexOf(chunk.charAt(chunk.length() - 1)) >= 0;
			at = ends ? text.length() : to;
		}
		return words;
	}

	private static boolean isLink(char between) {
		return between == ' ' || between == '-' || between == '\u00A0';
	}

	/** The words before, nearest first, within the same sentence. */
	static List<String> before(String text, int start, int most) {
		List<String> words = new ArrayList<>();
		int to = start;
		while (to > 0 && words.size() < most && text.charAt(to - 1) != '\n') {
			int end = to;
			while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\u00A0')) {
				end--;
			}
			int from = end;
			while (from > 0 && !Character.isWhitespace(text.charAt(from - 1))) {
				from--;
			}
			String chunk = text.substring(from, end);
			if (chunk.isEmpty()
					|| (to < start || end < start) && ".;!?".indexOf(chunk.charAt(chunk.length() - 1)) >= 0) {
				return words;
			}
			String word = bare(chunk);
			if (!word.isEmpty()) {
				words.add(word);
			}
			to = from;
		}
		return words;
	}

	private static String bare(String chunk) {
		return chunk.replaceAll("^[^\\p{L}\\d#@]+|[^\\p{L}\\d%+#]+$", "");
	}

}
