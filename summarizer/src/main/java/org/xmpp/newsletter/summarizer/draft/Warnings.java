package org.xmpp.newsletter.summarizer.draft;

/**
 * What readers must not miss.
 */
public final class Warnings {

	private Warnings() {
	}

	/**
	 * Tells whether a text speaks of security or of something that breaks.
	 * @param text plain text
	 * @return true when a person should look at how it is told
	 */
	public static boolean areIn(String text) {
		return Changes.isWarning(text);
	}

}
