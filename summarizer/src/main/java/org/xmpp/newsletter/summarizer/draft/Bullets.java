package org.xmpp.newsletter.summarizer.draft;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Chooses the list items of a change log that can stand in an entry, as they were
 * written. What tools put around them is left out, what got damaged is dropped.
 */
final class Bullets {

	private static final int SHORTEST = 4;

	private static final int LONGEST = 140;

	private static final String REFERENCE = "(?:[#!]\\d+|(?=[a-f]*\\d)[0-9a-f]{7,40})";

	/** Such as {@code #122:}, {@code [abc] -} or {@code fix(muc):}. */
	private static final Pattern LEADING = Pattern
		.compile("^(?:(?:[-*•–:]|(?i:fix(?:e[sd])?:? )?(?i:issue|bug|ticket|pr) #?\\d+[:.,]?|" + REFERENCE
				+ "[:.,]?|\\[[^\\]]*\\]|[a-z]+(?:\\([^)]*\\))?!?:|(?!XEP|RFC|CVE)[A-Z]{2,8}-\\d+[:.,]?|"
				+ "(?:(?i)bug ?fix(?:es)?|feature|enhancement|improvement)[.:])\\s+)+");

	private static final Pattern AUTHOR = Pattern.compile("(?i)\\s+by @\\S+( in .*)?$");

	private static final Pattern IN_BRACKETS = Pattern.compile("(?i)\\s*[(\\[](?:(?:in|see|via|by|pr|issues?|"
			+ "fix(?:e[sd])?|close[sd]?|refs?)[: ]+)?" + REFERENCE + "(?:(?:,| and|,? &)? ?" + REFERENCE + ")*[)\\]]");

	private static final Pattern TRAILING = Pattern.compile("(?:\\s*,?\\s*" + REFERENCE + ")+$");

	private static final Pattern NOTHING_BUT_REFERENCES = Pattern
		.compile("(?i)(?:(?:fix(?:e[sd])?|close[sd]?|resolve[sd]?|issues?|bugs?|tickets?|pr|pull|requests?|commits?|"
				+ "merge[sd]?|revert(?:s|ed)?|refs?|and|see|in|for)(?![\\p{Alnum}])|" + REFERENCE
				+ "|[\\s,.;:()&–-])+");

	private static final Pattern HEADING = Pattern.compile("(?i)(?:(?:breaking|other|minor|major|various|misc\\w*|"
			+ "general|small|several|more|and|some|bug|new|internal)[\\s,]+)*(?:changes?|fixe?s?|improvements?|bug ?fixe?s?|updates?|features?|"
			+ "enhancements?|refactoring|cleanups?)|(?i)(?:first|initial)(?: \\w+)? release");

	private static final Pattern CUT_OFF = Pattern.compile(
			"(?i).*(?:[(\\[{:,&/]|(?:^|[\\s(])(?:in|by|see|and|or|with|to|for|from|of|the|an?|on|via|at|fix(?:es)?))");

	private static final Pattern SIGNATURE = Pattern
		.compile("\\p{Lu}\\w*#\\w+|\\p{Ll}\\p{Lu}\\w*\\(|\\w(?:\\.|::|->)\\w+\\(|\\S{41,}");

	private static final Pattern NOT_PLAIN = Pattern
		.compile("https?:|www\\.|@|\\{\\{|</?\\w|\\?|…|\\.\\.\\.|[|=]{2}|\\$ ");

	private static final Pattern CHORE = Pattern.compile("(?i)(?:merge|translations?|chore|ci|builds?|docs?|"
			+ "documentation|releas\\w*|version|typos?|refactor\\w*|lint\\w*|tests?|unit tests?|prepare|"
			+ "new contributors?|full changelog|sha\\d|download|clean\\w*|whitespace|readme|github actions?|"
			+ "workflows?|codecov|coverage|makefile|cmake|dockerfile|copyright|reformat\\w*|code style)\\b.*");

	private static final Pattern CHORE_DONE = Pattern.compile("(?i)(?:add|fix|improve|updat|remove|us|mov|mak|enabl|"
			+ "disabl|correct|extend|run)\\w*\\s+(?:[\\w-]+\\s+){0,2}(?:(?:unit|integration|regression)\\s+)?(?:tests?|ci|docs?|"
			+ "documentation|readme|changelog|workflows?|translations?|typos?|github actions?|pipelines?|test suite|"
			+ "linters?|type hints|code style)\\b.*");

	private static final Pattern TOOLING = Pattern.compile(
			"(?i)\\bbuild (?:toolchain|system|scripts?|process)\\b|\\b(?:git(?:hub|lab) (?:actions?|workflows?|ci)|dependabot|pre-commit)\\b");

	private Bullets() {
	}

	/** What remains of a list item, if it tells anything. */
	static Stream<String> bare(String line) {
		if (line.endsWith(":") || isChore(line)) {
			return Stream.empty();
		}
		String own = AUTHOR.matcher(LEADING.matcher(line).replaceFirst("")).replaceFirst("");
		String sentence = firstSentence(IN_BRACKETS.matcher(own).replaceAll(""));
		String bare = TRAILING.matcher(withoutEnd(sentence)).replaceFirst("");
		return isTelling(bare) ? Stream.of(bare) : Stream.empty();
	}

	/** They are joined with semicolons, so that none may stand inside. */
	static String firstSentence(String text) {
		List<String> sentences = Prose.split(text.strip());
		return sentences.isEmpty() ? "" : sentences.getFirst().split(";", 2)[0];
	}

	private static String withoutEnd(String text) {
		return text.replaceFirst("[\\s.;,!]+$", "");
	}

	private static boolean isTelling(String bullet) {
		return bullet.length() >= SHORTEST && bullet.length() <= LONGEST && isWhole(bullet) && !isChore(bullet)
				&& !NOT_PLAIN.matcher(bullet).find() && !SIGNATURE.matcher(bullet).find()
				&& !NOTHING_BUT_REFERENCES.matcher(bullet).matches() && !HEADING.matcher(bullet).matches();
	}

	private static boolean isChore(String bullet) {
		return CHORE.matcher(bullet).matches() || CHORE_DONE.matcher(bullet).matches()
				|| TOOLING.matcher(bullet).find();
	}

	private static boolean isWhole(String bullet) {
		return !CUT_OFF.matcher(bullet).matches() && bullet.chars().filter((c) -> c == '"').count() % 2 == 0
				&& Stream.of("()", "[]", "{}", "“”").allMatch((pair) -> isBalanced(bullet, pair));
	}

	private static boolean isBalanced(String bullet, String pair) {
		int open = 0;
		for (char c : bullet.toCharArray()) {
			open += (c == pair.charAt(0)) ? 1 : 0;
			open -= (c == pair.charAt(1)) ? 1 : 0;
			if (open < 0) {
				return false;
			}
		}
		return open == 0;
	}

}
