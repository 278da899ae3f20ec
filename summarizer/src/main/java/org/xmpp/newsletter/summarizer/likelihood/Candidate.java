package org.xmpp.newsletter.summarizer.likelihood;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/**
 * An item as it may be printed in the issue of a month.
 *
 * @param item the item
 * @param month the month of the issue
 * @param project the project's name in lower case, or the address of its feed
 * @param feed the address of its feed
 * @param told whether a story tells it; else it is folded away
 * @param last whether it is the newest of its project in that month
 * @param traits what it shows, as words
 */
public record Candidate(UUID item, YearMonth month, String project, String feed, boolean told, boolean last,
		List<String> traits) {

	public Candidate {
		traits = List.copyOf(traits);
	}

}
