package org.xmpp.newsletter.summarizer.review;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;
import org.xmpp.newsletter.summarizer.draft.Paragraph;
import org.xmpp.newsletter.summarizer.ledger.Backing;
import org.xmpp.newsletter.summarizer.ledger.Sources;
import org.xmpp.newsletter.summarizer.ledger.Unbacked;
import org.xmpp.newsletter.summarizer.review.Entry.Told;
import org.xmpp.newsletter.summarizer.story.Item;

import org.springframework.stereotype.Component;

/**
 * What must hold before a person's decision takes effect.
 */
@Component
class Guard {

	/** A reader sees at most 600 characters; addresses come on top. */
	private static final int LONGEST_MARKDOWN = 4000;

	private final Entries entries;

	private final Items items;

	private final Months months;

	private final KnownSources knownSources;

	Guard(Entries entries, Items items, Months months, KnownSources knownSources) {
		this.entries = entries;
		this.items = items;
		this.months = months;
		this.knownSources = knownSources;
	}

	/** Locks an entry that must be the one the editor saw. */
	Entry current(UUID id, int version) {
		this.items.alone();
		Entry entry = this.entries.lock(id)
			.orElseThrow(() -> new Problem(ProblemType.NOT_FOUND,
					"There is no entry %s. It may have become part of another one.".formatted(id)));
		if (entry.version() != version) {
			throw new StaleEntry(entry, version);
		}
		return entry;
	}

	boolean isOpen(YearMonth month) {
		return !this.months.isReleased(month);
	}

	void requireOpenIssue(YearMonth month) {
		if (!isOpen(month)) {
			throw new Problem(ProblemType.NOT_NOW,
					"The issue of %s is out. Move the entry to a later one.".formatted(month));
		}
	}

	static void requireUnprinted(Entry entry) {
		if (entry.printed() != null) {
			throw new Problem(ProblemType.NOT_NOW,
					"The entry was printed in the issue of %s. It can be corrected or withdrawn, nothing else."
						.formatted(entry.printed()));
		}
	}

	/** Moved, it would stand twice in a month. */
	static void requireNotStanding(Entry entry) {
		if (entry.isStanding()) {
			throw new Problem(ProblemType.NOT_NOW,
					"A standing item is offered again for the next month by itself. Reject it for this one.");
		}
	}

	static void requireUndecided(Entry entry) {
		if (!entry.state().isOpen()) {
			throw new Problem(ProblemType.NOT_NOW,
					"The entry is %s. Undo that first.".formatted(entry.state().word().replace('-', ' ')));
		}
	}

	static void requireShort(String text) {
		if (text.length() > LONGEST_MARKDOWN) {
			throw new Problem(ProblemType.INVALID,
					"The text has %d characters with its addresses; %d are the limit. Use shorter addresses."
						.formatted(text.length(), LONGEST_MARKDOWN));
		}
		int length = new Paragraph(text).length();
		if (length > Paragraph.LONGEST) {
			throw new Problem(ProblemType.INVALID, "The text is %d characters too long: %d of at most %d."
				.formatted(length - Paragraph.LONGEST, length, Paragraph.LONGEST));
		}
	}

	/** A person has seen what the sources say now. */
	Entry asSeen(Entry entry) {
		List<Item> sources = this.items.of(entry.id());
		List<Told> told = sources.stream().map((item) -> new Told(item.id(), item.revision())).toList();
		Stream<Told> known = entry.items()
			.stream()
			.map((then) -> told.stream().filter((now) -> now.id().equals(then.id())).findFirst().orElse(then));
		Stream<Told> joined = told.stream().filter((now) -> !entry.itemIds().contains(now.id()));
		List<Told> ordered = Stream.concat(known, joined).toList();
		return entry.seen(ordered, concerns(entry, sources));
	}

	/** The same entry with what speaks against it now. */
	Entry assessed(Entry entry) {
		return entry.with(concerns(entry, this.items.of(entry.id())), entry.flags());
	}

	/** What the text of an entry says and no source says at this moment. */
	List<Unbacked> unbacked(Entry entry) {
		return Unbacked
			.in(Backing.check(new Paragraph(entry.draft().text()), sources(entry, this.items.of(entry.id()))));
	}

	private List<String> concerns(Entry entry, List<Item> told) {
		return Assessment.concerns(new Paragraph(entry.draft().text()), entry.placement(), sources(entry, told));
	}

	private Sources sources(Entry entry, List<Item> told) {
		return this.knownSources.of(entry.isStanding() ? List.of(StandingItem.source(entry)) : told);
	}

}
