package org.xmpp.newsletter.assembler.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * An issue of the past that was imported.
 *
 * @param month the month by which it is known, the last one it covers
 * @param months all months it covers
 * @param title its title
 * @param date when it appeared
 * @param entries how many entries were found in it
 * @param by who imported it
 * @param at when
 */
record ArchivedIssue(YearMonth month, List<YearMonth> months, String title, LocalDate date, int entries, String by,
		Instant at) {
}
