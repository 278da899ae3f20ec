package org.xmpp.newsletter.summarizer.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds names in a text: words with capitals that stand together, and at the beginning of
 * a sentence those that cannot be anything else.
 */
final class Names {

	private static final String WORD = "\\p{Lu}[\\p{L}\\d+#’'.-]*[\\p{L}\\d+#]|\\p{Lu}";

	private static final Pattern RUN = Pattern.compile("(?<![\\p{L}\\d_.#@/-])(?:" + WORD
			+ ")(?:(?: (?:of|de|van|von|der|für) | )(?:" + WORD + "))*(?![\\p{L}\\d])");

	private static final Pattern MID_SENTENCE = Pattern.compile(".*(?:[\\p{L}\\d,)”’\"'+#%-] |[\\p{L}\\d] [(“\"‘'])",
			Pattern.DOTALL);

	/** Where a sentence goes on like this, its first word is somebody. */
	private static final Pattern ACTS = Pattern
		.compile("(?:['’]s)? (?:has|have) (?:\\p{Ll}+ )?(?:released|been released|announced)\\b.*|['’]s .*|"
				+ " (?:announces|releases|released|announced|versions?|v?\\d)\\b.*|"
				+ " is (?:pleased|happy|proud|excited|delighted)\\b.*", Pattern.DOTALL);

	private static final Pattern PROPER = Pattern.compile("\\p{Lu}{2,}|.*\\p{Ll}\\p{Lu}.*|.*\\d.*");

	private static final Pattern VERSION = Pattern.compile("Versions?|Releases?|New");

	private Names() {
	}

	static List<Name> in(String text) {
		List<Name> names = new ArrayList<>();
		for (MatchResult match : RUN.matcher(text).results().toList()) {
			boolean begins = !MID_SENTENCE.matcher(text.substring(Math.max(0, match.start() - 3), match.start()))
				.matches();
			name(text, match, begins).ifPresent(names::add);
		}
		return names;
	}

	private static Optional<Name> name(String text, MatchResult match, boolean begins) {
		String run = match.group().replaceFirst("['’]s$", "");
		int space = run.indexOf(' ');
		if (!begins) {
			return Optional.of(new Name(run, match.start(), match.start(), match.start() + run.length()));
		}
		boolean acts = ACTS.matcher(text.substring(match.start() + run.length())).matches();
		String first = (space < 0) ? run : run.substring(0, space);
		boolean little = Words.isLittle(first) || VERSION.matcher(first).matches();
		if (space < 0) {
			boolean certain = PROPER.matcher(run).matches() || acts;
			return (little || !certain) ? Optional.empty()
					: Optional.of(new Name(run, match.start(), match.start(), match.start() + run.length()));
		}
		int second = match.start() + space + 1;
		boolean optional = little || !acts && !PROPER.matcher(first).matches();
		return Optional
			.of(new Name(run, match.start(), optional ? second : match.start(), match.start() + run.length()));
	}

	/** Finds a name as it is written, with any space between its words. */
	static Optional<MatchResult> find(String name, String text) {
		if (text.indexOf(name.split("[ '’]", 2)[0]) < 0) {
			return Optional.empty();
		}
		String spaced = Pattern.quote(name).replace(" ", "\\E[\\h-]+\\Q").replaceAll("['’]", "\\\\E['’]\\\\Q");
		Matcher matcher = Pattern.compile("(?<![\\p{L}\\d])" + spaced + "(?![\\p{L}\\d])").matcher(text);
		return matcher.find() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
	}

	/**
	 * A name in a text.
	 *
	 * @param text as it is written
	 * @param start where it begins
	 * @param certain where it begins at the latest: the first word of a sentence may be
	 * no part of it
	 * @param end where it ends
	 */
	record Name(String text, int start, int certain, int end) {

		String certainText() {
			return this.text.substring(this.certain - this.start);
		}

	}

}
