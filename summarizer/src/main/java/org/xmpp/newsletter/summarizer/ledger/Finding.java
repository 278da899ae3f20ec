package org.xmpp.newsletter.summarizer.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A token and its place.
 *
 * @param token the token
 * @param start where it begins in the plain text that was checked
 * @param end where it ends there
 * @param place where it comes from, or null when it is not backed
 */
public record Finding(Token token, int start, int end, @Nullable Place place) {

	/**
	 * Whether the sources say it.
	 * @return true when there is a place
	 */
	public boolean isBacked() {
		return this.place != null;
	}

}
