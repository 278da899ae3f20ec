package org.xmpp.newsletter.summarizer.review;

import java.time.YearMonth;
import java.util.UUID;

import org.xmpp.newsletter.contracts.IssueReleased;
import org.xmpp.newsletter.platform.event.EventHandler;

import org.springframework.stereotype.Component;

/**
 * Hears what was printed: that month takes nothing more, nothing of it is printed again,
 * and what nobody decided on in time is offered for the next issue.
 */
@Component
class Printing implements EventHandler<IssueReleased> {

	private static final String TOO_LATE = "Its approval was undone while the issue went out, with this entry in it.";

	private final Months months;

	private final Entries entries;

	Printing(Months months, Entries entries) {
		this.months = months;
		this.entries = entries;
	}

	@Override
	public Class<IssueReleased> type() {
		return IssueReleased.class;
	}

	@Override
	public void on(IssueReleased event) {
		this.months.release(event.month(), event.entries(), event.at());
		event.entries().forEach((printed) -> settle(printed, event.month()));
		YearMonth next = this.months.openAfter(event.month());
		for (Entry entry : this.entries.list(event.month(), null, null)) {
			this.entries.lock(entry.id())
				.filter((present) -> present.state().isOpen())
				.ifPresent((open) -> carryOver(open, next));
		}
	}

	/**
	 * What was undone while the issue went out is printed all the same, and its approval
	 * stays withdrawn.
	 */
	private void settle(UUID printed, YearMonth month) {
		this.entries.lock(printed).filter((entry) -> entry.state().isOpen()).ifPresent((entry) -> {
			Entry withdrawn = entry.moved(new EntryState.Withdrawn(TOO_LATE), month);
			this.entries.save(withdrawn);
			this.entries.record(entry, withdrawn, "withdrawn", TOO_LATE);
		});
	}

	private void carryOver(Entry entry, YearMonth next) {
		Entry carried = entry.moved(entry.state(), next);
		this.entries.save(carried);
		this.entries.record(entry, carried, "carried over", next.toString());
	}

}
