package org.xmpp.newsletter.summarizer.draft;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Chooses sentences that say what a release or a post brings, as they were written.
 */
final class Prose {

	private static final int SHORTEST = 30;

	private static final int LONGEST = 240;

	private static final Pattern SENTENCE = Pattern.compile("[\"“‘]?\\p{Lu}.*[.!][\"”’)]?");

	private static final Pattern FIRST_PERSON = Pattern.compile(
			"(?i)\\b(i|i'm|i’m|i've|i’ve|i'd|i’d|my|me|we|we're|we’re|we've|we’ve|our|ours|us|let's|let’s)\\b(?!/)");

	private static final Pattern CEREMONY = Pattern.compile("(?i)\\b(happy|pleased|proud|excited|delighted|thrilled|"
			+ "glad)\\b|\\bhas (just )?been released\\b|\\b(is|are) (now )?(available|out)\\b|\\bannounc");

	private static final Pattern HANDLING = Pattern
		.compile("(?i)\\b(download|checksums?|sha-?(1|256|512)|md5|gpg|signatures?|"
				+ "donat\\w*|sponsor\\w*|patreon|liberapay|read more|click|subscribe|follow|thanks?|thank you|join|see below|"
				+ "full changelog|release notes|changelog|docker pull|pip install|npm|apt|report|feedback|welcome|"
				+ "table of contents|cookies?|published|posted|issue tracker|pull request|contributors?|stay tuned|"
				+ "below|above|following|screenshot|here)\\b");

	private static final Pattern NO_SUBJECT = Pattern.compile(
			"(?i)^[\"“]?(hi|hello|hey|dear|greetings|this(?! (new |major |minor |latest |point |bug-?fix |maintenance |security )*"
					+ "(release|version|update))|these|that|those|they|he|she|but|and|so|or|also|however|then|there|"
					+ "additionally|furthermore|moreover|therefore|again|note|please|check|see|enjoy|warning|if you|you)\\b");

	private static final Pattern NOT_PLAIN = Pattern
		.compile("https?:|www\\.|@|\\{\\{|</?\\w|\\?|…|\\.\\.\\.|[|=]{2}|\\$ ");

	private static final List<String> ABBREVIATIONS = List.of("e.g.", "i.e.", "etc.", "vs.", "approx.", "incl.", "cf.",
			"no.");

	private Prose() {
	}

	/**
	 * Finds the sentences of a body that can stand in an entry.
	 * @param body the body
	 * @return sentences in the order of the text
	 */
	static List<String> sentences(Body body) {
		return body.paragraphs().stream().flatMap((line) -> split(line).stream()).filter(Prose::isTelling).toList();
	}

	private static boolean isTelling(String sentence) {
		return sentence.length() >= SHORTEST && sentence.length() <= LONGEST && sentence.split(" ").length >= 5
				&& SENTENCE.matcher(sentence).matches()
				&& Stream.of(FIRST_PERSON, CEREMONY, HANDLING, NO_SUBJECT, NOT_PLAIN)
					.noneMatch((pattern) -> pattern.matcher(sentence).find());
	}

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
