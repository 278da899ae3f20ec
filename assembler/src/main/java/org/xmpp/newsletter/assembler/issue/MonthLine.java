package org.xmpp.newsletter.assembler.issue;

import java.time.YearMonth;

/**
 * A month in the list of issues.
 *
 * @param month the month
 * @param state how far its issue is
 * @param approved how many entries are approved for it
 * @param printed how many were printed, 0 before the release
 * @param specifications how many specification changes were seen
 */
record MonthLine(YearMonth month, IssueState state, int approved, int printed, int specifications) {
}
