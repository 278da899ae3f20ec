package org.xmpp.newsletter.summarizer.suspicion;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds characters that nobody sees, where no script and no picture needs them, and those
 * that turn the direction of a text.
 */
final class Invisible {

	/** Within Latin words, in long runs, or as tags, which spell a text of their own. */
	private static final Pattern HIDDEN = Pattern
		.compile("(?<=\\p{IsLatin})[\u200B\u200C\u200D\u2060-\u2064\uFEFF]+(?=\\p{IsLatin})|"
				+ "[\u200B-\u200D\u2060-\u2064\uFEFF]{4,}|"
				+ "(?<!\\x{1F3F4}[\\x{E0020}-\\x{E007F}]{0,8})[\\x{E0020}-\\x{E007E}]{2,}");

	private static final Pattern FORCED = Pattern.compile("[\u202D\u202E]");

	private static final Pattern DIRECTION = Pattern.compile("[\u202A-\u202E\u2066-\u2069]");

	private static final Pattern RIGHT_TO_LEFT = Pattern
		.compile("[\\p{IsHebrew}\\p{IsArabic}\\p{IsSyriac}\\p{IsThaana}\\p{IsNko}]");

	private static final int AROUND = 20;

	private Invisible() {
	}

	static List<Suspect> in(String text) {
		Pattern turning = RIGHT_TO_LEFT.matcher(text).find() ? FORCED : DIRECTION;
		return Stream.concat(find(Suspect.Kind.INVISIBLE, HIDDEN, text), find(Suspect.Kind.DIRECTION, turning, text))
			.toList();
	}

	private static Stream<Suspect> find(Suspect.Kind kind, Pattern pattern, String text) {
		return pattern.matcher(text).results().map((match) -> {
			int from = Math.max(0, match.start() - AROUND);
			int to = Math.min(text.length(), match.end() + AROUND);
			return Suspect.of(kind, text.substring(from, to), match.start(), match.end());
		});
	}

}
