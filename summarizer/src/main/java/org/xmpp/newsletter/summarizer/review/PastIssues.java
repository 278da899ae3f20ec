package org.xmpp.newsletter.summarizer.review;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.xmpp.newsletter.contracts.Project;
import org.xmpp.newsletter.summarizer.memory.Memory;
import org.xmpp.newsletter.summarizer.story.Item;
import org.xmpp.newsletter.summarizer.story.Past;
import org.xmpp.newsletter.summarizer.story.PrintedBefore;
import org.xmpp.newsletter.summarizer.story.Stories;

import org.springframework.stereotype.Component;

/**
 * What issues that are out say of a project and of the news at hand.
 */
@Component
class PastIssues {

	private final Memory memory;

	private final InstantSource clock;

	PastIssues(Memory memory, InstantSource clock) {
		this.memory = memory;
		this.clock = clock;
	}

	/**
	 * Looks the project of some items up.
	 * @param items items of one project, or of none
	 * @return its past, unknown for news without a project
	 */
	Past of(Collection<Item> items) {
		Optional<Project> project = items.stream().map(Item::project).filter(Objects::nonNull).findFirst();
		Optional<YearMonth> month = items.stream()
			.map(Item::month)
			.filter(Objects::nonNull)
			.max(Comparator.naturalOrder());
		if (project.isEmpty() || month.isEmpty()) {
			return Past.UNKNOWN;
		}
		String name = project.get().name();
		return this.memory.recall(name, today()).past(name, month.get(), this.memory.issuesBefore(month.get()));
	}

	/**
	 * Recalls what may have printed some items. What is decided here is not asked about.
	 * @param items all items of a project or address
	 * @return what is known
	 */
	PrintedBefore before(Collection<Item> items) {
		List<Item> open = items.stream().filter((item) -> item.month() != null && !item.decided()).toList();
		if (open.isEmpty()) {
			return PrintedBefore.NOTHING;
		}
		return this.memory.recall(open.stream().map(Item::linkKey).toList(), Stories.versionKeys(open), today());
	}

	private LocalDate today() {
		Instant now = this.clock.instant();
		return LocalDate.ofInstant(now, ZoneOffset.UTC);
	}

}
