package org.xmpp.newsletter.summarizer.queue;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.summarizer.claim.Claim;
import org.xmpp.newsletter.summarizer.draft.Paragraph;
import org.xmpp.newsletter.summarizer.review.Entry;
import org.xmpp.newsletter.summarizer.review.Look;
import org.xmpp.newsletter.summarizer.review.Ranked;
import org.xmpp.newsletter.summarizer.review.Tempo;
import org.xmpp.newsletter.summarizer.section.Section;

/**
 * What the page of the queue shows.
 *
 * @param view which part of the queue it is
 * @param months the months to choose from
 * @param states the states to choose from, with how many entries are in them
 * @param sections the sections to choose from, with how many entries stand in them
 * @param looks the groups to choose from
 * @param projects the projects to choose from
 * @param groups the entries shown, in their order
 * @param routine what one click approves
 * @param focus the entry in focus, or null
 * @param done what was done before, or null
 * @param trouble what could not be done, or null
 * @param tempo how quickly the team decides, or null when nobody measured
 * @param live from where the page listens to what happens
 */
record QueuePage(View view, List<YearMonth> months, List<Choice> states, List<Choice> sections, List<Choice> looks,
		List<Choice> projects, List<Group> groups, List<RoutineEntry> routine, @Nullable Focus focus,
		@Nullable Done done, @Nullable String trouble, @Nullable Tempo tempo, String live) {

	private static final List<String> STATES = List.of(View.OPEN, "in-review", "deferred", "approved", "rejected",
			"withdrawn", View.ALL);

	static List<Choice> states(View view, List<Ranked> all, @Nullable Set<UUID> found) {
		return STATES.stream()
			.map((state) -> new Choice(state, state.equals(View.OPEN) ? "to decide" : state.replace('-', ' '),
					all.stream().filter((ranked) -> view.inState(state).shows(ranked, found)).count()))
			.toList();
	}

	static List<Choice> sections(View view, List<Ranked> all) {
		return Arrays.stream(Section.values())
			.map((section) -> new Choice(section.id(), section.label(),
					all.stream()
						.filter(view::showsState)
						.filter((ranked) -> ranked.entry().placement().section() == section)
						.count()))
			.toList();
	}

	static List<Choice> looks(View view, List<Ranked> all) {
		Stream<Choice> looks = Arrays.stream(Look.values())
			.map((look) -> new Choice(look.word(), look.heading(),
					all.stream().filter(view::showsState).filter((ranked) -> ranked.look() == look).count()));
		Choice unlikely = new Choice(View.UNLIKELY, "Unlikely to be printed",
				all.stream().filter(view::showsState).filter(Ranked::isUnlikely).count());
		return Stream.concat(looks, Stream.of(unlikely))
			.filter((choice) -> choice.count() > 0 || choice.value().equals(view.look()))
			.toList();
	}

	static List<Choice> projects(View view, List<Ranked> all) {
		Map<String, Long> counts = all.stream()
			.filter(view::showsState)
			.map((ranked) -> ranked.entry().draft().project())
			.filter(Objects::nonNull)
			.collect(Collectors.groupingBy((name) -> name, TreeMap::new, Collectors.counting()));
		return counts.entrySet()
			.stream()
			.map((count) -> new Choice(count.getKey().toLowerCase(Locale.ROOT), count.getKey(), count.getValue()))
			.toList();
	}

	static List<Group> groups(View view, List<Ranked> shown, @Nullable UUID current) {
		return Arrays.stream(Look.values())
			.map((look) -> new Group(look.word(), look.heading(), look.explanation(),
					shown.stream()
						.filter((ranked) -> ranked.look() == look)
						.map((ranked) -> Row.of(view, ranked, current))
						.toList()))
			.filter((group) -> !group.rows().isEmpty())
			.toList();
	}

	/** How many entries are shown. */
	public int count() {
		return this.groups.stream().mapToInt((group) -> group.rows().size()).sum();
	}

	/**
	 * Something to choose.
	 */
	record Choice(String value, String label, long count) {
	}

	/**
	 * Entries that need the same kind of look.
	 */
	record Group(String word, String heading, String explanation, List<Row> rows) {
	}

	/**
	 * An entry in the list.
	 */
	record Row(UUID id, int version, String href, String title, String section, String state, String why,
			@Nullable Integer percent, @Nullable String claimed, int notes, @Nullable YearMonth elsewhere, boolean open,
			boolean current) {

		private static Row of(View view, Ranked ranked, @Nullable UUID current) {
			Entry entry = ranked.entry();
			Claim claim = ranked.claim();
			return new Row(entry.id(), entry.version(), view.address(entry.id()).toString(), entry.draft().title(),
					entry.placement().section().label(), entry.state().word().replace('-', ' '),
					ranked.reasons().getFirst(), (ranked.chance() != null) ? ranked.percent() : null,
					(claim != null) ? claim.by() : null, ranked.notes(),
					entry.month().equals(view.month()) ? null : entry.month(), entry.state().isOpen(),
					entry.id().equals(current));
		}

	}

	/**
	 * An entry that one click approves with others.
	 */
	record RoutineEntry(UUID id, int version, String title, String plain) {

		static List<RoutineEntry> of(List<Ranked> shown) {
			return shown.stream()
				.filter((ranked) -> ranked.look() == Look.ROUTINE)
				.map(Ranked::entry)
				.sorted(Comparator.comparing((entry) -> entry.placement().section()))
				.map((entry) -> new RoutineEntry(entry.id(), entry.version(), entry.draft().title(),
						new Paragraph(entry.draft().text()).plain()))
				.toList();
		}

	}

}
