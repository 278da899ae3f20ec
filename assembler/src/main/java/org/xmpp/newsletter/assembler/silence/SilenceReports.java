package org.xmpp.newsletter.assembler.silence;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.xmpp.newsletter.assembler.entry.Entry;
import org.xmpp.newsletter.assembler.entry.SetAsides;

import org.springframework.stereotype.Component;

/**
 * Makes silence reports from what the assembler heard of feeds, items and entries.
 */
@Component
public class SilenceReports {

	private final Feeds feeds;

	private final HeardItems items;

	private final SetAsides setAsides;

	SilenceReports(Feeds feeds, HeardItems items, SetAsides setAsides) {
		this.feeds = feeds;
		this.items = items;
		this.setAsides = setAsides;
	}

	/**
	 * Reports on an issue as it is now.
	 * @param covered the months in the issue, the one by which it is known last
	 * @param entries the entries of those months
	 * @param printedBefore which of them another issue printed
	 * @return every catalogued project without an entry, and why
	 */
	public SilenceReport of(List<YearMonth> covered, List<Entry> entries, Set<UUID> printedBefore) {
		return SilenceReport.of(covered.getLast(), this.feeds.all(), this.items.of(covered), entries, printedBefore,
				this.setAsides.of(covered));
	}

}
