package org.xmpp.newsletter.summarizer.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words for what stops the one-key approval of an entry.
 */
final class Concerns {

	static final String NOT_BACKED = " does not stand in the sources.";

	static final String SECTION = "The section is a guess.";

	static final String TOO_LONG = " characters too long.";

	static final String BROKEN_LINK = "A link in the text is broken.";

	static final String PARAGRAPHS = "The text is more than one paragraph.";

	static final String MARKUP_IN_TITLE = "The title contains markup; look at it.";

	static final String MARKUP_IN_TEXT = "The text contains markup; look at it.";

	/** A format for the words that are meant. */
	static final String TO_MACHINES = "The source speaks to a machine (“%s”); look at it.";

	static final String INVISIBLE = "The source holds characters that nobody sees (near “%s”); look at it.";

	static final String DIRECTION = "The source turns the direction of its letters (near “%s”); look at it.";

	static final String LINK = "A link of the source says one place and leads to another (“%s”); look at it.";

	static final String ADDRESS = "An address in the source is made to look like another (“%s”); look at it.";

	/** By the end of the concern, what to do about it. */
	private static final Map<String, String> ADVICE = new LinkedHashMap<>();

	static {
		ADVICE.put(SECTION, "check the section");
		ADVICE.put("markup; look at it.", "look at the markup");
		ADVICE.put("”); look at it.", "look at what is odd in the source");
		ADVICE.put(TOO_LONG, "shorten the text");
		ADVICE.put(BROKEN_LINK, "mend the link");
		ADVICE.put(PARAGRAPHS, "make it one paragraph");
	}

	private Concerns() {
	}

	/**
	 * Sums concerns up for the place where an entry is approved.
	 * @param concerns all of an entry
	 * @return a short line, or empty when there are none
	 */
	static String advice(List<String> concerns, boolean sourceChanged) {
		List<String> parts = new ArrayList<>();
		if (sourceChanged) {
			parts.add("look at what changed in the source");
		}
		long notBacked = concerns.stream().filter((concern) -> concern.endsWith(NOT_BACKED)).count();
		if (notBacked > 0) {
			parts.add((notBacked == 1) ? "1 token is not backed" : notBacked + " tokens are not backed");
		}
		ADVICE.forEach((end, advice) -> {
			if (concerns.stream().anyMatch((concern) -> concern.endsWith(end))) {
				parts.add(advice);
			}
		});
		String line = String.join(", ", parts);
		return line.isEmpty() ? "" : Character.toUpperCase(line.charAt(0)) + line.substring(1);
	}

}
