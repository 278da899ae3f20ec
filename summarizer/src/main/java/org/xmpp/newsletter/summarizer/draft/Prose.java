package org.xmpp.newsletter.summarizer.draft;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.xmpp.newsletter.summarizer.suspicion.Suspicion;

/**
 * Chooses sentences that say what a release or a post brings, as they were written. They
 * stand in the entry without what was around them: one that leans on it is left out.
 */
final class Prose {

	private static final int SHORTEST = 30;

	private static final int LONGEST = 240;

	/** An abstract stands at the beginning. */
	private static final int FIRST = 6;

	private static final Pattern SENTENCE = Pattern.compile("[\"“‘]?\\p{Lu}.*[.!][\"”’)]?");

	private static final Pattern PERSON = Pattern.compile(
			"(?i)\\b(i|i'm|i’m|i've|i’ve|i'd|i’d|my|me|we|we're|we’re|we've|we’ve|our|ours|us|let's|let’s|you|your|you've|"
					+ "you’ve|you're|you’re|you'll|you’ll|yourself)\\b(?![/-])");

	private static final Pattern CEREMONY = Pattern
		.compile("(?i)\\b(happy|pleased|proud|excited|exciting|delighted|thrilled|"
				+ "glad|amazing|awesome|powerful|seamless\\w*|robust|cutting-edge|blazing\\w*|state-of-the-art|revolutionary|"
				+ "world-class|game-?chang\\w+|high-performance|unparalleled|best-in-class|abundance of caution)\\b|"
				+ "\\bhas (just )?been released\\b|\\b(is|are) (now )?(available|out)\\b|\\bannounc");

	private static final Pattern HANDLING = Pattern
		.compile("(?i)\\b(downloads?|checksums?|sha-?(1|256|512)|md5|gpg|signatures?|"
				+ "donat\\w*|sponsor\\w*|patreon|liberapay|read more|click|subscribe|follow|thanks?|thank you|join|see below|"
				+ "full changelog|release notes|changelog|docker pull|pip install|npm|apt|report|feedback|welcome|"
				+ "table of contents|cookies?|published|posted|issue tracker|pull request|contributors?|stay tuned|"
				+ "below|above|following|previous(?:ly)?|screenshot|here|see for|ci|pypi|migrat\\w+ guide|refer to)\\b");

	private static final Pattern NO_SUBJECT = Pattern.compile(
			"(?i)^[\"“]?(hi|hello|hey|dear|greetings|this(?! (?:new |major |minor |latest |point |bug-?fix |maintenance |security )*"
					+ "(?:release|version|update|article|post|tutorial|guide|series|talk|episode|report|project|library|tool)\\b)|"
					+ "these|that|those|they|he|she|it|its|but|and|so|or|also|even|yet|still|instead|however|then|there|here|"
					+ "additionally|furthermore|moreover|therefore|thus|hence|again|note|please|check|see|enjoy|warning|if|when|"
					+ "once|while|because|since|being|both|such|one|another|other|others|some|much|many|most|all|what|why|"
					+ "how|who|to not|to avoid|fix|now both|firstly|secondly|first,|second,|finally|for example|for instance|"
					+ "in this|in that|in addition|as (?:a result|such|always|usual|mentioned)|at this|at that|after that|by doing)\\b");

	private static final Pattern NOT_PLAIN = Pattern
		.compile("https?:|www\\.|@|\\{\\{|</?\\w|\\?|…|\\.\\.\\.|[|=]{2}|\\$ |\\w_\\w|\\w\\(\\)");

	private static final String RELEASE = "(?:the |this )?(?:new |major |minor |latest |point |bug-?fix |maintenance |security )*"
			+ "(?:release|version|update)(?: \\S*\\d\\S*)?";

	/** What a release does, said of the release. */
	private static final Pattern ABOUT_RELEASE = Pattern.compile("(?i)^(?:" + RELEASE
			+ " (?:also |mainly |mostly |only )?"
			+ "(?:adds|brings|introduces|improves|fixes|includes|contains|comes|features|focuses|makes|enables|allows|supports|"
			+ "provides|implements|addresses|resolves|updates|removes|requires|offers|is a)\\b|.*\\b(?:now (?:supports?|allows?|"
			+ "uses?|shows?|requires?|works?)|(?:can|may) now|has been (?:added|improved|redesigned|rewritten|reworked|removed)|"
			+ "have been (?:added|improved|redesigned|rewritten|reworked|removed)|(?:is|are) now|support for)\\b).*");

	private static final Set<String> EMPTY_WORDS = Set.of("xmpp", "the", "and", "for", "with", "from", "new", "how",
			"what", "why", "our", "your", "this", "that", "into", "using", "blog", "post", "release", "released",
			"version", "about", "annual", "part");

	private static final List<String> ABBREVIATIONS = List.of("e.g.", "i.e.", "etc.", "vs.", "approx.", "incl.", "cf.",
			"no.", "dr.", "mr.", "mrs.", "st.", "p.m.", "a.m.");

	private Prose() {
	}

	/**
	 * Finds the sentences of a body that say what a release brings.
	 * @param body the body
	 * @return sentences in the order of the text
	 */
	static List<String> ofRelease(Body body) {
		return told(body).filter((sentence) -> ABOUT_RELEASE.matcher(sentence).matches()).toList();
	}

	/**
	 * Finds the sentences at the beginning of a post that say what it is about: rather
	 * none than one that does not.
	 * @param title the title of the post
	 * @param body its body
	 * @return sentences in the order of the text
	 */
	static List<String> ofPost(String title, Body body) {
		Set<String> words = words(title);
		return body.paragraphs()
			.stream()
			.flatMap((line) -> split(line).stream())
			.limit(FIRST)
			.filter(Prose::isTelling)
			.filter((sentence) -> isAbout(sentence, words))
			.toList();
	}

	private static boolean isAbout(String sentence, Set<String> title) {
		if (sentence.matches("(?i)^this (?:article|post|tutorial|guide|series|talk|episode|report)\\b.*")) {
			return true;
		}
		long shared = words(sentence).stream().filter(title::contains).count();
		return shared >= Math.min(2, title.size()) && shared > 0;
	}

	private static Set<String> words(String text) {
		Set<String> words = new HashSet<>();
		Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+"))
			.filter((word) -> word.length() > 2 && !EMPTY_WORDS.contains(word))
			.map((word) -> word.replaceFirst("s$", ""))
			.map((word) -> word.substring(0, Math.min(word.length(), 6)))
			.forEach(words::add);
		return words;
	}

	private static Stream<String> told(Body body) {
		return body.paragraphs().stream().flatMap((line) -> split(line).stream()).filter(Prose::isTelling);
	}

	private static boolean isTelling(String sentence) {
		return sentence.length() >= SHORTEST && sentence.length() <= LONGEST && sentence.split(" ").length >= 5
				&& SENTENCE.matcher(sentence).matches()
				&& Stream.of(PERSON, CEREMONY, HANDLING, NO_SUBJECT, NOT_PLAIN)
					.noneMatch((pattern) -> pattern.matcher(sentence).find())
				&& Suspicion.toMachines(sentence).isEmpty();
	}

	/** Divides a line into sentences. */
	static List<String> split(String line) {
		BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
		breaks.setText(line);
		List<String> result = new ArrayList<>();
		int start = breaks.first();
		for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
			String sentence = line.substring(start, end).strip();
			if (ABBREVIATIONS.stream().noneMatch(sentence.toLowerCase(Locale.ROOT)::endsWith)) {
				result.add(sentence);
				start = end;
			}
		}
		if (start < line.length()) {
			result.add(line.substring(start).strip());
		}
		return result;
	}

}
