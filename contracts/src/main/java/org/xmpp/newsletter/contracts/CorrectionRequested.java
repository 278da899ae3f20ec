package org.xmpp.newsletter.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * A person of the comm team changed the text of an approved entry in the draft of an
 * issue. Where entries are decided on, this becomes a correction in that person's name,
 * if the entry is still the one that was printed in the draft.
 *
 * @param entry the entry's identity
 * @param version the version that the draft was made of
 * @param text the new text, Markdown without list marker
 * @param by who changed it
 * @param at when
 */
public record CorrectionRequested(UUID entry, int version, String text, String by, Instant at) implements Event {

	@Override
	public String key() {
		return this.entry.toString();
	}

}
