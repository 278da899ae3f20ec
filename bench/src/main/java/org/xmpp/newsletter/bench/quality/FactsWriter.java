package org.xmpp.newsletter.bench.quality;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.xmpp.newsletter.assembler.archive.PastIssue;
import org.xmpp.newsletter.contracts.ImportedEntry;
import org.xmpp.newsletter.contracts.Project;
import org.xmpp.newsletter.summarizer.memory.NewsLinks;
import org.xmpp.newsletter.summarizer.memory.PrintedEntry;
import org.xmpp.newsletter.summarizer.memory.PrintedRelease;
import org.xmpp.newsletter.summarizer.memory.ShippedIssue;
import org.xmpp.newsletter.summarizer.story.ProjectNames;

/**
 * Writes down the facts of printed issues that come with the newsroom: sections, projects
 * and versions where they are certain, addresses; no titles and no texts.
 */
final class FactsWriter {

	/** A name of up to three words. */
	private static final Pattern NAME = Pattern
		.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}.+'_-]*(?: [\\p{L}\\p{N}.+'_-]+){0,2}");

	private static final int LONGEST_NAME = 30;

	private final List<Project> projects;

	private FactsWriter(List<Project> projects) {
		this.projects = projects;
	}

	/**
	 * Writes.
	 * @param arguments the folder with the printed issues, the last month to write
	 */
	public static void main(String[] arguments) {
		FactsWriter writer = new FactsWriter(Catalogue.shipped().projects());
		YearMonth last = YearMonth.parse(arguments[1]);
		TreeMap<YearMonth, ShippedIssue> issues = new TreeMap<>();
		for (PastIssue issue : Archive.issues(Path.of(arguments[0]))) {
			if (!issue.month().isAfter(last)) {
				issues.put(issue.month(), new ShippedIssue(issue.month(), issue.date(),
						issue.entries().stream().map(writer::facts).toList()));
			}
		}
		issues.values().stream().flatMap((issue) -> issue.lines().stream()).forEach(System.out::println);
	}

	private PrintedEntry facts(ImportedEntry printed) {
		PrintedEntry entry = PrintedEntry.of(printed);
		List<PrintedRelease> releases = new ArrayList<>();
		for (PrintedRelease release : entry.releases()) {
			owner(release).ifPresent(
					(owner) -> releases.add(new PrintedRelease(owner.name(), release.version(), release.link())));
		}
		String names = Stream.concat(named(entry), name(printed)).distinct().collect(Collectors.joining("; "));
		return new PrintedEntry(entry.section(), "", "", names, entry.address(), entry.pages(), releases);
	}

	/**
	 * Of several the one with the longest name, as a plugin rather than what it extends.
	 */
	private Optional<Project> owner(PrintedRelease release) {
		return this.projects.stream()
			.filter((project) -> release.isOf(project.name()))
			.max(Comparator.comparing((project) -> project.name().length()));
	}

	private Stream<String> named(PrintedEntry entry) {
		return this.projects.stream()
			.map(Project::name)
			.filter((name) -> ProjectNames.of(name, false).matcher(entry.names()).find());
	}

	/** What is linked to its home or README first is a name. */
	private static Stream<String> name(ImportedEntry printed) {
		return printed.links()
			.stream()
			.limit(1)
			.filter((link) -> !NewsLinks.carriesNews(link.address()))
			.map((link) -> link.text().strip())
			.filter((text) -> text.length() <= LONGEST_NAME && NAME.matcher(text).matches());
	}

}
