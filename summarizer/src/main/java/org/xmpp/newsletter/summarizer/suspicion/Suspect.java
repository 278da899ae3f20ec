package org.xmpp.newsletter.summarizer.suspicion;

/**
 * A passage that a person has to look at.
 *
 * @param kind what is wrong with it
 * @param quote the passage as it stands in the text, shortened
 * @param start where it begins in the text
 * @param end where it ends
 */
public record Suspect(Kind kind, String quote, int start, int end) {

	/** What is wrong with a passage. */
	public enum Kind {

		/** It speaks to a machine. */
		TO_MACHINES,

		/** It is markup, a shortcode or a template. */
		MARKUP

	}

}
