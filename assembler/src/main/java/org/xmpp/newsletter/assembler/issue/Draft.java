package org.xmpp.newsletter.assembler.issue;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

import org.xmpp.newsletter.assembler.document.Conflict;

/**
 * A draft that people edited.
 *
 * @param month the month of the issue
 * @param given the file as it was generated then
 * @param edited the file as a person made it
 * @param conflicts where the person and another one changed the same
 * @param by who edited it last
 * @param at when
 */
record Draft(YearMonth month, String given, String edited, List<Conflict> conflicts, String by, Instant at) {

	Draft {
		conflicts = List.copyOf(conflicts);
	}

}
