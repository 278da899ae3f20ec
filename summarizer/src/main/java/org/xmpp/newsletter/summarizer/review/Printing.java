package org.xmpp.newsletter.summarizer.review;

import java.time.YearMonth;
import java.util.List;
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

	private final Telling telling;

	Printing(Months months, Entries entries, Telling telling) {
		this.months = months;
		this.entries = entries;
		this.telling = telling;
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
		List<Entry> left = this.entries.list(event.month(), null, null);
		for (Entry entry : left) {
			this.entries.lock(entry.id())
				.filter((present) -> present.state().isOpen())
				.ifPresent((open) -> carryOver(open, next));
		}
		// What is carried over belongs to the story of its project in the new month.
		left.stream().filter((entry) -> entry.state().isOpen()).map(Entry::id).forEach(this.telling::again);
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
