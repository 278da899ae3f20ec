package org.xmpp.newsletter.contracts;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/**
 * The comm team released the issue of a month.
 *
 * @param month the month it covers
 * @param title the issue's title
 * @param entries what was printed in it, in print order
 * @param by who released it
 * @param at when
 */
public record IssueReleased(YearMonth month, String title, List<UUID> entries, String by, Instant at) implements Event {

	public IssueReleased {
		entries = List.copyOf(entries);
	}

	@Override
	public String key() {
		return this.month.toString();
	}

}
