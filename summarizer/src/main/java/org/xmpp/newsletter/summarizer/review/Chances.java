package org.xmpp.newsletter.summarizer.review;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.summarizer.likelihood.Candidate;
import org.xmpp.newsletter.summarizer.likelihood.Candidates;
import org.xmpp.newsletter.summarizer.likelihood.Chance;
import org.xmpp.newsletter.summarizer.likelihood.Decided;
import org.xmpp.newsletter.summarizer.likelihood.Likelihood;
import org.xmpp.newsletter.summarizer.story.Fate;
import org.xmpp.newsletter.summarizer.story.Item;
import org.xmpp.newsletter.summarizer.story.Past;

import org.springframework.stereotype.Component;

/**
 * How likely entries are to be printed, as far as the issues that are out tell: learned
 * from the months of this newsroom and from the issues of the past, anew each day.
 */
@Component
public class Chances {

	private static final Duration FRESH = Duration.ofDays(1);

	private final Items items;

	private final Months months;

	private final PastIssues pastIssues;

	private final InstantSource clock;

	private volatile @Nullable Known known;

	Chances(Items items, Months months, PastIssues pastIssues, InstantSource clock) {
		this.items = items;
		this.months = months;
		this.pastIssues = pastIssues;
		this.clock = clock;
	}

	/**
	 * Judges the entries of a month.
	 * @param month the issue they stand in
	 * @return by entry, the chance of the likeliest of its items, with reasons
	 */
	public Map<UUID, Chance> of(YearMonth month) {
		Likelihood likelihood = likelihood();
		List<HeardItem> heard = this.items.around(month);
		Map<UUID, UUID> entries = new HashMap<>();
		heard.forEach((one) -> {
			if (one.standing() instanceof Standing.InEntry(UUID entry)) {
				entries.put(one.item().id(), entry);
			}
		});
		Map<UUID, Candidate> likeliest = new HashMap<>();
		groups(heard).stream()
			.flatMap((group) -> Candidates.of(group).stream())
			.filter((candidate) -> candidate.month().equals(month) && entries.containsKey(candidate.item()))
			.forEach((candidate) -> likeliest.merge(entries.get(candidate.item()), candidate,
					(one, two) -> (likelihood.value(one) >= likelihood.value(two)) ? one : two));
		return likeliest.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> likelihood.of(entry.getValue())));
	}

	/**
	 * Learns anew; in the meantime the old knowledge serves.
	 */
	public void learn() {
		List<List<Item>> groups = groups(this.items.all());
		Set<YearMonth> out = new HashSet<>(this.months.released());
		groups.forEach((group) -> {
			Past past = this.pastIssues.of(group);
			group.forEach((item) -> past.printedIn(item).ifPresent(out::add));
		});
		List<Decided> decided = groups.stream().flatMap((group) -> decided(group, out).stream()).toList();
		this.known = new Known(Likelihood.learn(decided), this.clock.instant());
	}

	private Likelihood likelihood() {
		Known now = this.known;
		if (now == null || !this.clock.instant().isBefore(now.since().plus(FRESH))) {
			learn();
		}
		return Objects.requireNonNull(this.known).likelihood();
	}

	/** What is only recorded here was decided on elsewhere, when it was new. */
	private List<Decided> decided(List<Item> group, Set<YearMonth> out) {
		Past past = this.pastIssues.of(group);
		Set<UUID> printed = group.stream()
			.filter((item) -> item.fate() instanceof Fate.Printed || past.printedIn(item).isPresent())
			.map(Item::id)
			.collect(Collectors.toSet());
		List<Item> then = group.stream()
			.map((item) -> (item.month() != null) ? item
					: new Item(item.id(), item.revision(), item.source(), item.project(), item.content(), item.seen(),
							item.happenedIn(), item.fate()))
			.toList();
		return Candidates.of(then)
			.stream()
			.filter((candidate) -> out.contains(candidate.month()))
			.map((candidate) -> new Decided(candidate, printed.contains(candidate.item())))
			.toList();
	}

	private static List<List<Item>> groups(Collection<HeardItem> heard) {
		Map<String, List<Item>> groups = heard.stream()
			.sorted(Comparator.comparing((HeardItem one) -> one.item().id()))
			.collect(Collectors.groupingBy(
					(one) -> (one.subject() != null) ? one.subject() : one.item().source().address().toString(),
					TreeMap::new, Collectors.mapping(HeardItem::item, Collectors.toList())));
		return new ArrayList<>(groups.values());
	}

	/**
	 * What was learned, and when.
	 */
	private record Known(Likelihood likelihood, Instant since) {
	}

}
