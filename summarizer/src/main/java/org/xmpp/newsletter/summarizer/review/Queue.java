package org.xmpp.newsletter.summarizer.review;

import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;
import org.xmpp.newsletter.summarizer.ledger.Sources;
import org.xmpp.newsletter.summarizer.story.Item;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What editors see of the entries.
 */
@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class Queue {

	private final Entries entries;

	private final Items items;

	private final Months months;

	private final PastIssues pastIssues;

	private final InstantSource clock;

	Queue(Entries entries, Items items, Months months, PastIssues pastIssues, InstantSource clock) {
		this.entries = entries;
		this.items = items;
		this.months = months;
		this.pastIssues = pastIssues;
		this.clock = clock;
	}

	/**
	 * Lists entries in the order of the issue.
	 * @param month the issue they stand in, or null for all
	 * @param state what was decided, or null for all
	 * @param section the id of their section, or null for all
	 * @return the entries
	 */
	public List<Entry> list(@Nullable YearMonth month, @Nullable String state, @Nullable String section) {
		return this.entries.list(month, state, section);
	}

	/**
	 * Shows an entry with its sources.
	 * @param id the entry
	 * @return everything about it
	 * @throws Problem when there is no such entry
	 */
	public EntryDetail detail(UUID id) {
		Entry entry = this.entries.find(id)
			.orElseThrow(() -> new Problem(ProblemType.NOT_FOUND,
					"There is no entry %s. It may have become part of another one.".formatted(id)));
		List<Item> items = this.items.of(id);
		return EntryDetail.of(entry, items, Sources.of(items, this.pastIssues.of(items)), this.entries.history(id));
	}

	/**
	 * Accounts for every item of a month.
	 * @param month the month
	 * @return the account
	 */
	public Account account(YearMonth month) {
		List<HeardItem> heard = this.items.accountOf(month);
		Map<UUID, Entry> all = this.entries.list(null, null, null)
			.stream()
			.collect(Collectors.toMap(Entry::id, Function.identity()));
		return Account.of(month, heard, all);
	}

	/**
	 * The months that have entries.
	 * @return them, the newest first
	 */
	public List<YearMonth> months() {
		return this.months.known();
	}

	/**
	 * The month an editor most likely wants to see: the oldest that is still open.
	 * @return the month
	 */
	public YearMonth currentMonth() {
		return this.months.known()
			.stream()
			.filter((
					month) -> this.entries.list(month, null, null).stream().anyMatch((entry) -> entry.state().isOpen()))
			.filter((month) -> !this.months.isReleased(month))
			.reduce((_, older) -> older)
			.orElseGet(() -> this.months.known().stream().findFirst().orElseGet(this::thisMonth));
	}

	private YearMonth thisMonth() {
		return YearMonth.from(this.clock.instant().atOffset(ZoneOffset.UTC));
	}

}
