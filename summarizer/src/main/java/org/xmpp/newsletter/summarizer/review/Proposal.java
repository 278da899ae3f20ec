package org.xmpp.newsletter.summarizer.review;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.page.Difference;
import org.xmpp.newsletter.summarizer.review.Entry.Told;

/**
 * What changed at the sources of a text that a person wrote or approved, and what the
 * newsroom would write now.
 *
 * @param text the proposed text, or null when it would write the same or nothing is left
 * @param difference what the proposal changes, word by word, or null without one
 * @param seen the items that changed, at the revisions that are shown
 */
public record Proposal(@Nullable String text, @Nullable Difference difference, List<Told> seen) {

	public Proposal {
		seen = List.copyOf(seen);
	}

}
