package org.xmpp.newsletter.bench.quality;

import java.net.URI;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.assembler.archive.PastIssue;
import org.xmpp.newsletter.contracts.ImportedEntry;
import org.xmpp.newsletter.summarizer.section.Section;
import org.xmpp.newsletter.summarizer.story.NewsLink;

/**
 * How well the issues of the past are read: which of the labelled entries are found, with
 * their section and the link that is the news, year by year.
 */
final class ReaderMeasure {

	private final Map<Integer, Year> years = new TreeMap<>();

	private final List<String> misses = new ArrayList<>();

	private ReaderMeasure() {
	}

	/**
	 * Measures.
	 * @param arguments the folder with the printed issues and their labelled entries;
	 * anything more shows what went wrong
	 */
	public static void main(String[] arguments) {
		Path folder = Path.of(arguments[0]);
		ReaderMeasure measure = new ReaderMeasure();
		Map<YearMonth, List<KeptEntry>> labelled = new HashMap<>();
		Corpus.entries(folder)
			.forEach((entry) -> labelled.computeIfAbsent(entry.month(), (_) -> new ArrayList<>()).add(entry));
		for (PastIssue issue : Archive.issues(folder.resolve("newsletters"))) {
			measure.add(issue, labelled.getOrDefault(issue.month(), List.of()));
		}
		System.out.println("| year | months right | entries found | with their section | read, not labelled |");
		System.out.println("|---|---|---|---|---|");
		measure.years.forEach((year, found) -> System.out.println("| " + year + found.row()));
		if (arguments.length > 1) {
			measure.misses.forEach(System.out::println);
		}
	}

	private void add(PastIssue issue, List<KeptEntry> labelled) {
		Year year = this.years.computeIfAbsent(issue.date().getYear(), (_) -> new Year());
		boolean months = !labelled.isEmpty() && labelled.getFirst().months().equals(issue.months());
		year.months.add(months);
		if (!months) {
			this.misses.add("MONTHS " + issue.date() + " " + issue.months());
		}
		List<ImportedEntry> left = new ArrayList<>(issue.entries());
		for (KeptEntry entry : labelled) {
			if (entry.primaryLink() == null) {
				continue;
			}
			Optional<ImportedEntry> found = issue.entries().stream().filter((read) -> holds(read, entry)).findFirst();
			Optional<ImportedEntry> same = issue.entries()
				.stream()
				.filter((read) -> holds(read, entry) && inSection(read, entry))
				.findFirst();
			same.or(() -> found).ifPresent(left::remove);
			year.found.add(found.isPresent());
			year.placed.add(same.isPresent());
			if (same.isEmpty()) {
				this.misses.add((found.isEmpty() ? "LOST " : "PLACED " + found.get().section() + " ") + entry.id() + " "
						+ entry.sectionName() + " " + entry.primaryLink());
			}
		}
		year.more += left.size();
		left.forEach((read) -> this.misses.add("MORE " + issue.date() + " " + read.section() + " " + read.text()));
	}

	private static boolean holds(ImportedEntry read, KeptEntry entry) {
		String link = String.valueOf(entry.primaryLink());
		return read.links()
			.stream()
			.anyMatch((printed) -> printed.address().toString().equals(link)
					|| NewsLink.key(printed.address()).equals(key(link)));
	}

	private static @Nullable String key(String link) {
		try {
			return NewsLink.key(URI.create("https://xmpp.org/").resolve(link));
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static boolean inSection(ImportedEntry read, KeptEntry entry) {
		return Objects.equals(read.section(), entry.section().map(Section::id).orElse(null));
	}

	/**
	 * The figures of a year.
	 */
	private static final class Year {

		private final Column months = new Column();

		private final Column found = new Column();

		private final Column placed = new Column();

		private int more;

		private String row() {
			return " | %s | %s | %s | %d |".formatted(this.months.count(), this.found.percent(), this.placed.percent(),
					this.more);
		}

	}

}
