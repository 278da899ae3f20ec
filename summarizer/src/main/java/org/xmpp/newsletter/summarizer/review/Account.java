package org.xmpp.newsletter.summarizer.review;

import java.net.URI;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What became of every item of a month. No item is lost: each stands in exactly one line.
 *
 * @param month the month
 * @param total how many items belong to it or were seen in it
 * @param states how many of them are in each state; they add up to the total
 * @param lines the items
 */
public record Account(YearMonth month, int total, Map<String, Long> states, List<Line> lines) {

	public Account {
		lines = List.copyOf(lines);
		states = new TreeMap<>(states);
	}

	static Account of(YearMonth month, List<HeardItem> items, Map<UUID, Entry> entries) {
		List<Line> lines = items.stream().map((heard) -> line(heard, entries::get)).toList();
		Map<String, Long> states = lines.stream().collect(Collectors.groupingBy(Line::state, Collectors.counting()));
		return new Account(month, lines.size(), states, lines);
	}

	private static Line line(HeardItem heard, Function<UUID, @Nullable Entry> entries) {
		UUID id = heard.item().id();
		URI link = heard.item().content().link();
		String title = heard.item().content().title();
		String source = heard.item().source().title();
		return switch (heard.standing()) {
			case Standing.Folded(String reason) -> new Line(id, link, title, source, "folded", null, reason, null);
			case Standing.Recorded(String reason) -> new Line(id, link, title, source, "recorded", null, reason, null);
			case Standing.InEntry(UUID in) -> {
				Entry entry = entries.apply(in);
				if (entry == null) {
					throw new IllegalStateException("Item %s stands in entry %s, which is not there".formatted(id, in));
				}
				boolean decidedWhy = entry.state() instanceof EntryState.Rejected
						|| entry.state() instanceof EntryState.Withdrawn;
				yield new Line(id, link, title, source, entry.state().word(), in,
						decidedWhy ? entry.state().detail() : null, entry.month());
			}
		};
	}

	/**
	 * What became of one item.
	 *
	 * @param item the item
	 * @param link its address
	 * @param title its title
	 * @param source what its feed calls itself
	 * @param state in-review, approved, rejected, deferred, withdrawn, folded or recorded
	 * @param entry the entry that tells it
	 * @param reason why it is rejected, withdrawn, folded or recorded
	 * @param month the issue in which its entry stands
	 */
	public record Line(UUID item, URI link, String title, String source, String state, @Nullable UUID entry,
			@Nullable String reason, @Nullable YearMonth month) {
	}

}
