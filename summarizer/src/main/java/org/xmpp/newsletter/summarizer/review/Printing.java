package org.xmpp.newsletter.summarizer.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.xmpp.newsletter.contracts.IssueReleased;
import org.xmpp.newsletter.contracts.PrintedLink;
import org.xmpp.newsletter.platform.event.EventHandler;
import org.xmpp.newsletter.summarizer.draft.Draft;
import org.xmpp.newsletter.summarizer.memory.Memory;
import org.xmpp.newsletter.summarizer.memory.Origin;
import org.xmpp.newsletter.summarizer.memory.PrintedEntry;

import org.springframework.stereotype.Component;

/**
 * Hears what was printed: that month takes nothing more, nothing of it is printed again,
 * and what nobody decided on in time is offered for the next issue.
 */
@Component
class Printing implements EventHandler<IssueReleased> {

	private static final String NOT_IN_TIME = "Nobody decided on it before its issue came out; it is offered for the next one.";

	private static final String TOO_LATE = "Its approval was undone while the issue went out, with this entry in it.";

	private final Months months;

	private final Entries entries;

	private final Memory memory;

	private final Telling telling;

	Printing(Months months, Entries entries, Memory memory, Telling telling) {
		this.months = months;
		this.entries = entries;
		this.memory = memory;
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
		remember(event);
		carryOver(event.month());
	}

	/**
	 * Takes nothing more for a month whose issue was printed elsewhere.
	 */
	void isOut(YearMonth month, Instant at) {
		this.months.close(month, at);
		carryOver(month);
	}

	private void remember(IssueReleased event) {
		List<PrintedEntry> printed = event.entries()
			.stream()
			.flatMap((id) -> this.entries.find(id).stream())
			.map(Printing::remembered)
			.toList();
		this.memory.remember(event.month(), LocalDate.ofInstant(event.at(), ZoneOffset.UTC), Origin.HERE, printed);
	}

	private static PrintedEntry remembered(Entry entry) {
		Draft draft = entry.draft();
		List<PrintedLink> links = draft.links().stream().map((link) -> new PrintedLink("", link)).toList();
		return PrintedEntry.of(entry.placement().section(), draft.title(), draft.text(), draft.project(), links);
	}

	private void carryOver(YearMonth month) {
		YearMonth next = this.months.openAfter(month);
		List<Entry> left = this.entries.list(month, null, null);
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
		if (entry.isStanding()) {
			leaveOut(entry);
			return;
		}
		Entry carried = entry.moved(entry.state(), next);
		this.entries.save(carried);
		this.entries.record(entry, carried, "carried over", next.toString());
	}

	/** The next month has an entry of its own for it. */
	private void leaveOut(Entry entry) {
		Entry left = entry.moved(new EntryState.Rejected(NOT_IN_TIME), entry.month());
		this.entries.save(left);
		this.entries.record(entry, left, "rejected", NOT_IN_TIME);
	}

}
