package org.xmpp.newsletter.summarizer.suspicion;

/**
 * A passage that a person has to look at.
 *
 * @param kind what is wrong with it
 * @param quote the passage as it stands in the text, shortened
 * @param start where it begins in the text; 0 where it was found in HTML
 * @param end where it ends
 */
public record Suspect(Kind kind, String quote, int start, int end) {

	private static final int LONGEST = 100;

	static Suspect of(Kind kind, String passage, int start, int end) {
		String line = passage.replaceAll("[\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]", "")
			.replaceAll("[\\p{Cc}\\s\\p{Z}]+", " ")
			.strip();
		boolean fits = line.length() <= LONGEST;
		return new Suspect(kind,
				fits ? line : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST - 2))) + " …",
				start, end);
	}

	/** What is wrong with a passage. */
	public enum Kind {

		/** It speaks to a machine. */
		TO_MACHINES,

		/** It holds characters that nobody sees. */
		INVISIBLE,

		/** It turns the direction of writing, so that it reads otherwise than it is. */
		DIRECTION,

		/** A link says one place and leads to another. */
		LINK,

		/** An address is made to look like another one. */
		ADDRESS

	}

}
