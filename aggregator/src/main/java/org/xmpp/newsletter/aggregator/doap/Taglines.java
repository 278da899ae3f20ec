package org.xmpp.newsletter.aggregator.doap;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes a tagline of a short description: it is printed in the middle of a sentence.
 */
final class Taglines {

	private static final int LONGEST = 200;

	private Taglines() {
	}

	/** "Kettle is a modern client." becomes "modern client"; what is too long is none. */
	static Optional<String> of(String description, String name) {
		String words = description.strip()
			.replaceFirst("(?i)^" + Pattern.quote(name) + "\\s+(?:is|–|-|:)\\s+", "")
			.replaceFirst("(?i)^(?:an?|the)\\s+", "")
			.replaceFirst("\\s*\\.$", "");
		return (words.isEmpty() || words.length() > LONGEST) ? Optional.empty() : Optional.of(words);
	}

}
