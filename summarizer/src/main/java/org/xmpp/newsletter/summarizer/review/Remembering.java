package org.xmpp.newsletter.summarizer.review;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.xmpp.newsletter.contracts.IssueImported;
import org.xmpp.newsletter.platform.event.EventHandler;
import org.xmpp.newsletter.summarizer.memory.Memory;
import org.xmpp.newsletter.summarizer.memory.Origin;
import org.xmpp.newsletter.summarizer.memory.PrintedEntry;

import org.springframework.stereotype.Component;

/**
 * Hears of issues that were printed elsewhere. What is open is told anew, so that it does
 * not matter whether an issue or its news came first.
 */
@Component
class Remembering implements EventHandler<IssueImported> {

	private final Memory memory;

	private final Items items;

	private final Printing printing;

	private final Telling telling;

	private final Experience experience;

	private final InstantSource clock;

	Remembering(Memory memory, Items items, Printing printing, Telling telling, Experience experience,
			InstantSource clock) {
		this.memory = memory;
		this.items = items;
		this.printing = printing;
		this.telling = telling;
		this.experience = experience;
		this.clock = clock;
	}

	@Override
	public Class<IssueImported> type() {
		return IssueImported.class;
	}

	@Override
	public void on(IssueImported event) {
		this.items.alone();
		YearMonth month = event.months().getLast();
		Set<String> subjects = new HashSet<>(touched(month));
		Set<String> links = new HashSet<>(this.memory.pages(month));
		this.memory.remember(month, event.date(), Origin.IMPORTED,
				event.entries().stream().map(PrintedEntry::of).toList());
		subjects.addAll(touched(month));
		this.experience.hasMore();
		links.addAll(this.memory.pages(month));
		this.telling.tell(subjects, links);
		if (isOut(event.date())) {
			event.months().forEach((covered) -> this.printing.isOut(covered, event.at()));
		}
	}

	/** While little is known, any issue tells more of what was never printed. */
	private List<String> touched(YearMonth month) {
		return this.memory.isYoung() ? this.items.openSubjects()
				: this.memory.namedIn(month, this.items.openSubjects());
	}

	private boolean isOut(LocalDate date) {
		Instant now = this.clock.instant();
		return !date.isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC));
	}

}
