package org.xmpp.newsletter.assembler.issue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.xmpp.newsletter.assembler.entry.Entry;
import org.xmpp.newsletter.assembler.lint.Defect;
import org.xmpp.newsletter.assembler.lint.Knowledge;
import org.xmpp.newsletter.assembler.lint.Lint;
import org.xmpp.newsletter.assembler.specification.PrintedSubsection;
import org.xmpp.newsletter.assembler.style.Check;
import org.xmpp.newsletter.assembler.style.HouseStyle;
import org.xmpp.newsletter.assembler.style.Severity;

/**
 * Looks at the built issue.
 */
class IssueChecks {

	private static final String FILE = "The finished file";

	private final HouseStyle style;

	IssueChecks(HouseStyle style) {
		this.style = style;
	}

	/** Slips in the file, with the entry they are in. */
	List<Finding> document(String markdown, List<PrintedSection> news, Knowledge knowledge) {
		List<String> lines = markdown.lines().toList();
		List<Finding> findings = new ArrayList<>();
		for (Defect defect : Lint.look(markdown, this.style, knowledge)) {
			Optional<PrintedEntry> entry = entry(lines.get(defect.line() - 1), defect.section(), news);
			findings.add(new Finding(defect.severity(), defect.check().toString(),
					entry.map(PrintedEntry::title).orElse(defect.section().isEmpty() ? FILE : defect.section()),
					defect.words(), entry.map(PrintedEntry::entry).orElse(null), defect.section(), defect.line(),
					defect.fix(), null));
		}
		return findings;
	}

	private static Optional<PrintedEntry> entry(String line, String heading, List<PrintedSection> news) {
		String words = line.strip().replaceFirst("^[-*+]\\s+", "");
		return news.stream()
			.filter((section) -> section.heading().equals(heading) || section.body().contains(line))
			.flatMap((section) -> section.entries().stream())
			.filter((entry) -> !words.isEmpty() && entry.markdown().contains(words))
			.findFirst();
	}

	/** Entries whose section the style does not know. */
	List<Finding> places(List<PrintedSection> news) {
		return news.stream()
			.filter((section) -> section.id().equals(this.style.other().id()))
			.flatMap((section) -> section.entries().stream())
			.map((entry) -> new Finding(this.style.severity(Check.UNKNOWN_SECTION), Check.UNKNOWN_SECTION.toString(),
					entry.title(),
					"Its section is not in the house style; it stands under '" + this.style.other().heading()
							+ "'. Move it to another section.",
					entry.entry()))
			.filter((finding) -> finding.severity() != Severity.OFF)
			.toList();
	}

	/** The same news in two entries, also where their texts do not link it. */
	List<Finding> repeated(List<PrintedSection> news, List<Entry> entries, String markdown) {
		Map<UUID, Entry> byId = entries.stream().collect(Collectors.toMap(Entry::id, Function.identity()));
		Map<String, PrintedEntry> first = new HashMap<>();
		List<Finding> findings = new ArrayList<>();
		for (PrintedEntry printed : news.stream().flatMap((section) -> section.entries().stream()).toList()) {
			Set<String> links = Objects.requireNonNull(byId.get(printed.entry()))
				.content()
				.links()
				.stream()
				.map((address) -> address.toString().replaceFirst("#.*$", "").replaceFirst("/+$", ""))
				.collect(Collectors.toCollection(LinkedHashSet::new));
			for (String link : links) {
				PrintedEntry other = first.putIfAbsent(link, printed);
				if (other != null && !markdown.contains("](" + link)) {
					findings.add(new Finding(this.style.severity(Check.REPEATED_LINK), Check.REPEATED_LINK.toString(),
							printed.title(),
							"The news " + link + " is also in \"" + other.title() + "\"; keep one of the two.",
							printed.entry()));
				}
			}
		}
		return findings;
	}

	List<Finding> specifications(List<PrintedSubsection> specifications) {
		Severity severity = this.style.severity(Check.SPECIFICATION);
		return specifications.stream()
			.flatMap((subsection) -> subsection.changes().stream())
			.flatMap((change) -> change.notes()
				.stream()
				.map((note) -> new Finding(severity, Check.SPECIFICATION.toString(), change.label(),
						change.label() + ": " + note + ".", null)))
			.distinct()
			.toList();
	}

}
