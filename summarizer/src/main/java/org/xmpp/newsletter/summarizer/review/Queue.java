package org.xmpp.newsletter.summarizer.review;

import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;
import org.xmpp.newsletter.summarizer.claim.Claim;
import org.xmpp.newsletter.summarizer.claim.Claims;
import org.xmpp.newsletter.summarizer.draft.Paragraph;
import org.xmpp.newsletter.summarizer.ledger.Backing;
import org.xmpp.newsletter.summarizer.ledger.Sources;
import org.xmpp.newsletter.summarizer.ledger.Unbacked;
import org.xmpp.newsletter.summarizer.likelihood.Chance;
import org.xmpp.newsletter.summarizer.note.Notes;
import org.xmpp.newsletter.summarizer.review.Precedence.Ground;
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

	/** More than can be saved, so that a counter can say how much is too much. */
	private static final int MOST_TYPED = 20_000;

	private final Entries entries;

	private final Items items;

	private final Months months;

	private final Acts acts;

	private final Prospects prospects;

	private final Notes notes;

	private final Claims claims;

	private final InstantSource clock;

	private final KnownSources knownSources;

	Queue(Entries entries, Items items, Months months, Acts acts, Prospects prospects, Notes notes, Claims claims,
			InstantSource clock, KnownSources knownSources) {
		this.entries = entries;
		this.items = items;
		this.months = months;
		this.acts = acts;
		this.prospects = prospects;
		this.notes = notes;
		this.claims = claims;
		this.clock = clock;
		this.knownSources = knownSources;
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
	 * What an editor goes through for a month, in the order of the queue: its entries,
	 * and those that were left open in issues that are out.
	 * @param month the issue
	 * @return the entries with the reasons for their order
	 */
	public List<Ranked> ranked(YearMonth month) {
		List<Entry> all = Stream.concat(this.entries.list(month, null, null).stream(), this.entries.leftOver().stream())
			.collect(Collectors.toMap(Entry::id, Function.identity(), (one, _) -> one, LinkedHashMap::new))
			.values()
			.stream()
			.toList();
		return rank(all);
	}

	/**
	 * One entry with its place in the order.
	 * @param id the entry
	 * @return it with the reasons
	 * @throws Problem when there is no such entry
	 */
	public Ranked ranked(UUID id) {
		return rank(List.of(require(id))).getFirst();
	}

	/**
	 * Finds an entry.
	 * @param id the entry
	 * @return the entry, or empty
	 */
	public Optional<Entry> find(UUID id) {
		return this.entries.find(id);
	}

	/**
	 * Finds entries.
	 * @param ids their identities
	 * @return those that are there
	 */
	public List<Entry> entries(Collection<UUID> ids) {
		return this.entries.all(ids);
	}

	/**
	 * Shows how a text would be printed, held against the entry's sources.
	 * @param id the entry
	 * @param text Markdown
	 * @return what a reader would see, and what speaks against it
	 * @throws Problem when there is no such entry or the text is much too long
	 */
	public Preview preview(UUID id, String text) {
		if (text.length() > MOST_TYPED) {
			throw new Problem(ProblemType.INVALID,
					"The text has %d characters; %d are the limit.".formatted(text.length(), MOST_TYPED));
		}
		Paragraph paragraph = new Paragraph(text);
		Entry entry = require(id);
		Sources sources = sources(entry, this.items.of(id));
		return new Preview(paragraph.html(), paragraph.length(), Paragraph.LONGEST,
				Assessment.concerns(paragraph, entry.placement(), sources),
				Unbacked.in(Backing.check(paragraph, sources)));
	}

	/**
	 * Finds the entries that say some words, in their text, their sources or their notes.
	 * @param words words, all of which have to stand there
	 * @return the entries
	 */
	public Set<UUID> saying(String words) {
		return this.entries.saying(List.of(words.strip().split("\\s+")));
	}

	/**
	 * How quickly the team decides on a month.
	 * @param month the month
	 * @return what was measured, or empty when nothing was
	 */
	public Optional<Tempo> tempo(YearMonth month) {
		return this.acts.tempo(month);
	}

	private Entry require(UUID id) {
		return this.entries.find(id)
			.orElseThrow(() -> new Problem(ProblemType.NOT_FOUND,
					"There is no entry %s. It may have become part of another one.".formatted(id)));
	}

	/**
	 * Puts entries in the order of the queue.
	 * @param all some entries
	 * @return them with the reasons for their order
	 */
	public List<Ranked> rank(List<Entry> all) {
		List<UUID> ids = all.stream().map(Entry::id).toList();
		Map<UUID, Claim> claims = this.claims.active()
			.stream()
			.collect(Collectors.toMap(Claim::entry, Function.identity()));
		Map<UUID, Integer> notes = this.notes.counts(ids);
		Map<UUID, Chance> chances = this.prospects.of(ids);
		return all.stream().map((entry) -> {
			List<Ground> grounds = Precedence.of(entry);
			return new Ranked(entry, grounds.getFirst().look(), grounds.stream().map(Ground::words).toList(),
					chances.get(entry.id()), claims.get(entry.id()), notes.getOrDefault(entry.id(), 0));
		}).sorted(Ranked.ORDER).toList();
	}

	/**
	 * Shows an entry with its sources.
	 * @param id the entry
	 * @return everything about it
	 * @throws Problem when there is no such entry
	 */
	public EntryDetail detail(UUID id) {
		Entry entry = require(id);
		List<Item> items = this.items.of(id);
		return EntryDetail.of(entry, items, sources(entry, items), this.entries.history(id), this.notes.of(id));
	}

	private Sources sources(Entry entry, List<Item> told) {
		return this.knownSources.of(entry.isStanding() ? List.of(StandingItem.source(entry)) : told);
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
	 * The months into which news can be brought.
	 * @param near the month at which somebody looks
	 * @return that month, the one to decide on, the next and the present one, as far as
	 * their issues are not out
	 */
	public List<YearMonth> openMonths(YearMonth near) {
		return Stream.of(near, currentMonth(), near.plusMonths(1), thisMonth())
			.filter((month) -> !this.months.isReleased(month))
			.distinct()
			.toList();
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
