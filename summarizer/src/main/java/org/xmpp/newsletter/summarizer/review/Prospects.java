package org.xmpp.newsletter.summarizer.review;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.summarizer.likelihood.Candidates;
import org.xmpp.newsletter.summarizer.likelihood.Chance;
import org.xmpp.newsletter.summarizer.likelihood.Decided;
import org.xmpp.newsletter.summarizer.likelihood.Likelihood;
import org.xmpp.newsletter.summarizer.story.Fate;
import org.xmpp.newsletter.summarizer.story.Item;
import org.xmpp.newsletter.summarizer.story.Past;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How likely entries are to be printed. It is learned each day from the months whose
 * issues are out, and judged apart from requests and from taking items in, for it looks
 * at all items of a project.
 */
@Component
public class Prospects {

	private static final Duration FRESH = Duration.ofDays(1);

	private final JdbcClient jdbc;

	private final Json json;

	private final Items items;

	private final Months months;

	private final PastIssues pastIssues;

	private final InstantSource clock;

	private volatile @Nullable Known known;

	Prospects(JdbcClient jdbc, Json json, Items items, Months months, PastIssues pastIssues, InstantSource clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.items = items;
		this.months = months;
		this.pastIssues = pastIssues;
		this.clock = clock;
	}

	/** Has what was learned learned anew; until then, what was judged stands. */
	public void learnAnew() {
		this.known = null;
	}

	/** What has been judged; an entry that is new is not there yet. */
	Map<UUID, Chance> of(Collection<UUID> entries) {
		return this.jdbc.sql("select entry, value, reasons from chance where entry = any(:entries)")
			.param("entries", Set.copyOf(entries).toArray(UUID[]::new))
			.query((row, _) -> Map.entry(row.getObject("entry", UUID.class),
					new Chance(row.getDouble("value"),
							this.json.readList(String.valueOf(row.getString("reasons")), String.class))))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/**
	 * Judges open entries that have changed, or that were judged before it was learned
	 * anew.
	 * @return how many were judged
	 */
	int judge(int most) {
		Known now = known();
		List<UUID> due = this.jdbc.sql("""
				select entry.id from entry left join chance on chance.entry = entry.id
				where entry.state in ('in-review', 'deferred')
				and (chance.entry is null or chance.version <> entry.version or chance.learned <> :learned)
				order by entry.month desc, entry.id limit :most""")
			.param("learned", now.since().atOffset(ZoneOffset.UTC))
			.param("most", most)
			.query((row, _) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
			.list();
		due.forEach((entry) -> keep(entry, judge(entry, now), now));
		return due.size();
	}

	/** Of several items the likeliest: an entry is printed when one of them is. */
	private Chance judge(UUID entry, Known now) {
		Set<UUID> own = this.items.of(entry).stream().map(Item::id).collect(Collectors.toSet());
		return Candidates.of(this.items.around(entry).stream().map(HeardItem::item).toList())
			.stream()
			.filter((candidate) -> own.contains(candidate.item()))
			.map(now.likelihood()::of)
			.max(Comparator.comparingDouble(Chance::value))
			.orElse(new Chance(0.5, List.of("Nothing is known of its sources.")));
	}

	private void keep(UUID entry, Chance chance, Known now) {
		this.jdbc.sql("""
				insert into chance (entry, version, value, reasons, learned)
				select id, version, :value, :reasons::jsonb, :learned from entry where id = :entry
				on conflict (entry) do update set version = excluded.version, value = excluded.value,
				  reasons = excluded.reasons, learned = excluded.learned""")
			.param("entry", entry)
			.param("value", chance.value())
			.param("reasons", this.json.write(chance.reasons()))
			.param("learned", now.since().atOffset(ZoneOffset.UTC))
			.update();
	}

	/** Learned anew each day, and when another issue has come out. */
	private Known known() {
		Set<YearMonth> released = this.months.released();
		Known old = this.known;
		// As exact as the database keeps it.
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		if (old != null && old.released().equals(released) && now.isBefore(old.since().plus(FRESH))) {
			return old;
		}
		Known learned = new Known(learn(released), released, now);
		this.known = learned;
		return learned;
	}

	/** What is only recorded here was decided on elsewhere, when it was new. */
	private Likelihood learn(Set<YearMonth> released) {
		Collection<List<Item>> groups = this.items.all()
			.stream()
			.collect(Collectors.groupingBy(Prospects::group, Collectors.mapping(HeardItem::item, Collectors.toList())))
			.values();
		Map<UUID, YearMonth> printed = new HashMap<>();
		groups.forEach((group) -> {
			Past past = this.pastIssues.of(group);
			group.forEach((item) -> printedIn(item, past).ifPresent((month) -> printed.put(item.id(), month)));
		});
		Set<YearMonth> out = new HashSet<>(released);
		out.addAll(printed.values());
		return Likelihood.learn(groups.stream()
			.map((group) -> Candidates.of(group.stream().map(Item::whenever).toList()))
			.flatMap(Collection::stream)
			.filter((candidate) -> out.contains(candidate.month()))
			.map((candidate) -> new Decided(candidate, printed.containsKey(candidate.item())))
			.toList());
	}

	private static Optional<YearMonth> printedIn(Item item, Past past) {
		return (item.fate() instanceof Fate.Printed(YearMonth month)) ? Optional.of(month) : past.printedIn(item);
	}

	private static String group(HeardItem heard) {
		return Objects.requireNonNullElseGet(heard.subject(), () -> heard.item().source().address().toString());
	}

	/**
	 * What was learned, from which issues and when.
	 */
	private record Known(Likelihood likelihood, Set<YearMonth> released, Instant since) {
	}

}
