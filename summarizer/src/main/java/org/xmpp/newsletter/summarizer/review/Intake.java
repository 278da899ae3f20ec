package org.xmpp.newsletter.summarizer.review;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.contracts.ItemEvent;
import org.xmpp.newsletter.contracts.Project;
import org.xmpp.newsletter.platform.event.EventHandler;
import org.xmpp.newsletter.summarizer.story.Item;
import org.xmpp.newsletter.summarizer.story.MonthRule;
import org.xmpp.newsletter.summarizer.story.MonthRule.Belonging;

import org.springframework.stereotype.Component;

/**
 * Takes items in: keeps them, finds the month and the project, and has the stories told
 * anew that they touch.
 */
@Component
class Intake implements EventHandler<ItemEvent> {

	private final Items items;

	private final Projects projects;

	private final Months months;

	private final Telling telling;

	private final StandingItems standing;

	private final MonthRule rule;

	Intake(Items items, Projects projects, Months months, Telling telling, StandingItems standing, MonthRule rule) {
		this.items = items;
		this.projects = projects;
		this.months = months;
		this.telling = telling;
		this.standing = standing;
		this.rule = rule;
	}

	@Override
	public Class<ItemEvent> type() {
		return ItemEvent.class;
	}

	@Override
	public void on(ItemEvent event) {
		this.items.alone();
		Optional<HeardItem> before = this.items.find(event.item());
		if (!this.items.hear(event)) {
			return;
		}
		Set<String> subjects = new HashSet<>();
		Set<String> links = new HashSet<>();
		before.ifPresent((heard) -> touch(heard, subjects, links));
		HeardItem heard = this.items.find(event.item()).orElseThrow();
		Project project = heard.item().source().project();
		if (project != null && this.projects.hear(project, event.seen())) {
			adopt(subjects, links);
		}
		claim(heard);
		// Placed once: an edit of the source after a release must not move what is open.
		if (before.map((known) -> known.backlog() == null).orElse(true)) {
			place(heard);
		}
		touch(this.items.find(event.item()).orElseThrow(), subjects, links);
		this.telling.tell(subjects, links);
		this.standing.offer();
	}

	private static void touch(HeardItem heard, Set<String> subjects, Set<String> links) {
		links.add(heard.item().linkKey());
		if (heard.subject() != null) {
			subjects.add(heard.subject());
		}
	}

	/** A new project may be the one that a forum's post has announced before. */
	private void adopt(Set<String> subjects, Set<String> links) {
		for (HeardItem heard : this.items.unclaimed()) {
			String subject = claim(heard);
			if (!Objects.equals(subject, heard.subject())) {
				touch(heard, subjects, links);
				subjects.add(String.valueOf(subject));
			}
		}
	}

	private @Nullable String claim(HeardItem heard) {
		Project own = heard.item().source().project();
		String subject = (own != null) ? Projects.key(own)
				: this.projects.announcedBy(heard.item().content().title(), heard.item().content().link()).orElse(null);
		this.items.claim(heard.item().id(), subject);
		return subject;
	}

	private void place(HeardItem heard) {
		Item item = heard.item();
		UUID id = item.id();
		if (item.decided()) {
			return;
		}
		switch (this.rule.decide(item.seen(), item.content().published(), heard.isBacklog(), this.months.released())) {
			case Belonging.To(YearMonth month) -> this.items.belongs(id, month);
			case Belonging.Recorded(String reason) -> {
				this.items.belongs(id, null);
				this.items.settle(id, new Standing.Recorded(reason));
			}
		}
	}

}
