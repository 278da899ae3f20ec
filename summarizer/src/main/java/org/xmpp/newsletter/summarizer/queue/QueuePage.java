package org.xmpp.newsletter.summarizer.queue;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.summarizer.draft.Paragraph;
import org.xmpp.newsletter.summarizer.review.Entry;
import org.xmpp.newsletter.summarizer.section.Section;

/**
 * What the page of the queue shows.
 *
 * @param months the months to choose from
 * @param month the chosen month
 * @param states the states to choose from, with how many entries are in them
 * @param state the chosen state
 * @param sections the sections to choose from, with how many entries stand in them
 * @param section the chosen section, or empty
 * @param entries the entries shown
 * @param safe what one click approves
 * @param focus the entry in focus, or null
 * @param done what was done before, or null
 * @param trouble what could not be done, or null
 */
record QueuePage(List<YearMonth> months, YearMonth month, List<Choice> states, String state, List<Choice> sections,
		String section, List<Row> entries, List<SafeEntry> safe, @Nullable Focus focus, @Nullable String done,
		@Nullable String trouble) {

	private static final List<String> STATES = List.of(View.OPEN, "in-review", "deferred", "approved", "rejected",
			"withdrawn", View.ALL);

	static QueuePage of(View view, List<YearMonth> months, List<Entry> all, @Nullable Focus focus,
			@Nullable String done, @Nullable String trouble) {
		List<YearMonth> choices = Stream.concat(Stream.of(view.month()), months.stream()).distinct().sorted().toList();
		UUID current = (focus != null) ? focus.summary().id() : null;
		return new QueuePage(choices.reversed(), view.month(), states(view, all), view.state(), sections(view, all),
				view.section(), all.stream().filter(view::shows).map((entry) -> Row.of(view, entry, current)).toList(),
				all.stream().filter(Entry::isRoutine).map(SafeEntry::of).toList(), focus, done, trouble);
	}

	private static List<Choice> states(View view, List<Entry> all) {
		return STATES.stream().map((state) -> {
			View other = new View(view.month(), state, view.section());
			return new Choice(state, state.equals(View.OPEN) ? "to decide" : state.replace('-', ' '),
					all.stream().filter(other::shows).count());
		}).toList();
	}

	private static List<Choice> sections(View view, List<Entry> all) {
		return Arrays.stream(Section.values())
			.map((section) -> new Choice(section.id(), section.label(),
					all.stream()
						.filter(view::showsState)
						.filter((entry) -> entry.placement().section() == section)
						.count()))
			.toList();
	}

	/**
	 * Something to choose.
	 */
	record Choice(String value, String label, long count) {
	}

	/**
	 * An entry in the list.
	 */
	record Row(String href, String title, String section, String state, String check, boolean current) {

		private static Row of(View view, Entry entry, @Nullable UUID current) {
			String check = entry.isSafe() ? "safe" : entry.state().isOpen() ? "look" : "";
			return new Row(view.address(entry.id(), null, null).toString(), entry.draft().title(),
					entry.placement().section().label(), entry.state().word().replace('-', ' '),
					entry.flags().isEmpty() ? check : "source changed", entry.id().equals(current));
		}

	}

	/**
	 * An entry that one click approves with others.
	 */
	record SafeEntry(UUID id, int version, String title, String plain) {

		private static SafeEntry of(Entry entry) {
			return new SafeEntry(entry.id(), entry.version(), entry.draft().title(),
					new Paragraph(entry.draft().text()).plain());
		}

	}

}
