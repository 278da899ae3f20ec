package org.xmpp.newsletter.summarizer.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks whether sentences are about their source at all: most of the words that carry
 * meaning must stand there in some form.
 */
final class Grounding {

	private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");

	/** By their beginnings words are the same in whatever form. */
	private static final int STEM = 5;

	/** A word with a digit, an underscore or a capital behind its beginning. */
	private static final Pattern IDENTIFIER = Pattern
		.compile("(?<![\\p{L}\\d_])(?:\\p{L}[\\p{L}_]*[\\d_]|\\p{L}*\\p{Ll}\\p{Lu})[\\p{L}\\d_]*");

	private static final Pattern XEP = Pattern.compile("(?i)XEP\\d*");

	private static final double LEAST = 0.5;

	private static final Set<String> COMMON = Set.of("adds", "allow", "allows", "also", "among", "and", "another",
			"before", "between", "both", "brings", "change", "changes", "comes", "during", "each", "fixes", "from",
			"gains", "have", "improves", "includes", "into", "introduces", "makes", "more", "most", "news", "newly",
			"offers", "only", "other", "over", "provides", "release", "several", "shows", "some", "such", "supports",
			"than", "that", "their", "them", "these", "they", "this", "those", "through", "under", "used", "user",
			"users", "uses", "version", "versions", "well", "when", "where", "which", "while", "will", "with",
			"without");

	private Grounding() {
	}

	/**
	 * Compares sentences with what they are about.
	 * @return true when at least half of their words stand in the source
	 */
	static boolean isGrounded(String sentences, String source) {
		List<String> words = stems(sentences).distinct().toList();
		Set<String> known = WORD.matcher(source)
			.results()
			.map((match) -> stem(match.group()))
			.collect(Collectors.toSet());
		long found = words.stream().filter(known::contains).count();
		return words.isEmpty() || found >= LEAST * words.size();
	}

	/**
	 * Looks for names as programs have them, such as sasl2, update_key or sessionUuid:
	 * one letter more or less is another thing.
	 * @param sentences what was written
	 * @param source what it may draw from
	 * @return the first that the source has not
	 */
	static Optional<String> firstUnknown(String sentences, String source) {
		return IDENTIFIER.matcher(sentences)
			.results()
			.map(MatchResult::group)
			.filter((name) -> !XEP.matcher(name).matches())
			.filter((name) -> !Pattern
				.compile("(?<![\\p{L}\\d_])" + Pattern.quote(name) + "(?![\\p{L}\\d_])", Pattern.CASE_INSENSITIVE)
				.matcher(source)
				.find())
			.findFirst();
	}

	private static Stream<String> stems(String text) {
		return WORD.matcher(text)
			.results()
			.map((match) -> match.group().toLowerCase(Locale.ROOT))
			.filter((word) -> !COMMON.contains(word))
			.map(Grounding::stem);
	}

	private static String stem(String word) {
		return word.substring(0, Math.min(STEM, word.length())).toLowerCase(Locale.ROOT);
	}

}
