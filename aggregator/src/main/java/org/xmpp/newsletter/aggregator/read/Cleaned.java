package org.xmpp.newsletter.aggregator.read;

import java.util.Set;

/**
 * A stranger's HTML after cleaning.
 *
 * @param html what is left, safe to show
 * @param text the same as plain text on one line
 * @param removed what was taken out
 */
public record Cleaned(String html, String text, Set<Removed> removed) {

	static final Cleaned NOTHING = new Cleaned("", "", Set.of());

	public Cleaned {
		removed = Set.copyOf(removed);
	}

}
