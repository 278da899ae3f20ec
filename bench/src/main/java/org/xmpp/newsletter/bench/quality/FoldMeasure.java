package org.xmpp.newsletter.bench.quality;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.xmpp.newsletter.summarizer.memory.Recollection;
import org.xmpp.newsletter.summarizer.story.Grouping;
import org.xmpp.newsletter.summarizer.story.Item;
import org.xmpp.newsletter.summarizer.story.Stories;

/**
 * What the memory of the issues before a month folds away of that month's items, to be
 * judged by eye; beside it what the pairs say.
 */
final class FoldMeasure {

	private static final YearMonth FIRST = YearMonth.of(2023, 1);

	private FoldMeasure() {
	}

	/**
	 * Measures.
	 * @param arguments the folder with the kept feeds and the printed issues; with
	 * anything more the issues after a month are remembered, too, so that every printed
	 * item must be folded
	 */
	public static void main(String[] arguments) {
		Path folder = Path.of(arguments[0]);
		Corpus corpus = Corpus.read(folder);
		// Long before, so that only the months tell what was before what.
		Recollection memory = new Recollection(Archive.remembered(folder.resolve("newsletters")),
				(arguments.length > 1) ? LocalDate.of(2030, 1, 1) : LocalDate.of(2000, 1, 1));
		Map<UUID, Set<YearMonth>> printed = printed(corpus);
		Map<Part, Column> wrong = new EnumMap<>(Part.class);
		Map<Part, Column> found = new EnumMap<>(Part.class);
		for (List<Item> group : Desk.of(corpus).groups()) {
			Grouping grouping = Stories.group(group, memory);
			for (Item item : group) {
				YearMonth month = item.month();
				if (month == null || month.isBefore(FIRST)) {
					continue;
				}
				String reason = grouping.folded().getOrDefault(item.id(), "");
				boolean folded = reason.startsWith("printed");
				Set<YearMonth> issues = printed.getOrDefault(item.id(), Set.of());
				boolean before = issues.stream().anyMatch((issue) -> issue.isBefore(month));
				wrong.computeIfAbsent(Part.of(month), (_) -> new Column()).add(folded && !before && !issues.isEmpty());
				if (before) {
					found.computeIfAbsent(Part.of(month), (_) -> new Column()).add(folded);
				}
				if (folded || before) {
					System.out.println((folded ? "FOLDED " : "MISSED ") + month + " " + issues + " "
							+ item.source().title() + " | " + item.content().title() + " | " + item.content().link()
							+ " | " + item.content().published() + " | " + reason);
				}
			}
		}
		wrong
			.forEach((part, column) -> System.out.println(part + " folded, but printed later only: " + column.count()));
		found.forEach((part, column) -> System.out
			.println(part + " printed in an earlier issue, folded: " + column.percent()));
	}

	private static Map<UUID, Set<YearMonth>> printed(Corpus corpus) {
		Map<UUID, Set<YearMonth>> result = new HashMap<>();
		for (Pair pair : corpus.pairs()) {
			corpus.itemsOf(pair)
				.forEach((item) -> result.computeIfAbsent(item.id(), (_) -> new HashSet<>()).add(pair.month()));
		}
		return result;
	}

}
