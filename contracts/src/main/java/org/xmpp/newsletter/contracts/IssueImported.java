package org.xmpp.newsletter.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * An issue that was printed elsewhere, mostly before this newsroom began, was read from
 * its file. A later event of the same month replaces an earlier one.
 *
 * @param months the months it covers, one or more, the oldest first
 * @param title the issue's title
 * @param date when it appeared
 * @param entries what was printed in it, in print order
 * @param by who imported it
 * @param at when
 */
public record IssueImported(List<YearMonth> months, String title, LocalDate date, List<ImportedEntry> entries,
		String by, Instant at) implements Event {

	public IssueImported {
		months = List.copyOf(months);
		entries = List.copyOf(entries);
		if (months.isEmpty()) {
			throw new IllegalArgumentException("An issue covers at least one month");
		}
	}

	@Override
	public String key() {
		return this.months.getLast().toString();
	}

}
