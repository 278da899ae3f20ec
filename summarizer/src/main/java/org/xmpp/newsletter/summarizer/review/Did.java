package org.xmpp.newsletter.summarizer.review;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.summarizer.ledger.Unbacked;

/**
 * What was done to an entry, for its history.
 *
 * @param what in a word or two
 * @param detail a reason or a month, or null
 * @param confirmed what stood in no source and was said to be right
 */
record Did(String what, @Nullable String detail, List<Unbacked> confirmed) {

	Did {
		confirmed = List.copyOf(confirmed);
	}

}
