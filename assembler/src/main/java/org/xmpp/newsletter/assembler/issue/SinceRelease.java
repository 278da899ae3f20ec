package org.xmpp.newsletter.assembler.issue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.xmpp.newsletter.assembler.entry.Entry;
import org.xmpp.newsletter.assembler.style.Check;
import org.xmpp.newsletter.assembler.style.Severity;
import org.xmpp.newsletter.assembler.style.HouseStyle;
import org.xmpp.newsletter.assembler.style.Section;
import org.xmpp.newsletter.contracts.EntryFigure;

/**
 * Finds what editors decided on printed entries after the release. The print does not
 * change by itself; people have to know what to repair on the site.
 */
class SinceRelease {

	private final HouseStyle style;

	private final SectionPrinter printer;

	SinceRelease(HouseStyle style) {
		this.style = style;
		this.printer = new SectionPrinter(style);
	}

	/**
	 * Compares print and decisions.
	 * @param issue the issue as it was released
	 * @param current the newest decisions on its entries
	 * @param covered the months in it
	 * @return what is not in print, in words, by entry and in print order
	 */
	Map<UUID, String> decisions(Issue issue, List<Entry> current, List<YearMonth> covered) {
		Map<UUID, Entry> byId = current.stream().collect(Collectors.toMap(Entry::id, Function.identity()));
		Map<UUID, String> decisions = new LinkedHashMap<>();
		for (PrintedSection section : issue.sections()) {
			for (PrintedEntry printed : section.entries()) {
				Entry entry = byId.get(printed.entry());
				if (entry != null && entry.version() > printed.version()) {
					String words = decision(issue, covered, section, printed, entry);
					if (!words.isEmpty()) {
						decisions.put(entry.id(), words);
					}
				}
			}
		}
		return decisions;
	}

	/** What was decided, as findings of the released issue. */
	static List<Finding> findings(Account account) {
		List<Finding> findings = new ArrayList<>();
		for (Account.Printed printed : account.printed()) {
			if (printed.since() != null) {
				findings.add(new Finding(Severity.ERROR, Check.RELEASE.toString(), printed.title(),
						printed.since() + " It is printed otherwise; correct it in the site's repository.",
						printed.entry()));
			}
		}
		return findings;
	}

	private String decision(Issue issue, List<YearMonth> covered, PrintedSection section, PrintedEntry printed,
			Entry entry) {
		if (entry.withdrawn() != null) {
			return "Withdrawn by " + entry.by() + " after the release: " + entry.withdrawn() + ".";
		}
		List<String> differences = differences(covered, section, printed, entry);
		if (!figures(issue, entry).equals(figures(entry))) {
			differences.add("its figures are others");
		}
		return differences.isEmpty() ? ""
				: "Corrected by " + entry.by() + " after the release: " + String.join("; ", differences) + ".";
	}

	/** As they were approved, whatever a person made of them in the draft. */
	private static List<String> figures(Issue issue, Entry entry) {
		return issue.figures()
			.stream()
			.filter((figure) -> figure.entry().equals(entry.id()))
			.map((figure) -> figure.address() + " " + figure.approved())
			.toList();
	}

	private List<String> figures(Entry entry) {
		boolean printed = this.style.images(this.style.edition(entry.content().month())).isPresent();
		List<EntryFigure> figures = Objects.requireNonNullElse(entry.content().figures(), List.of());
		return printed ? figures.stream().map((figure) -> figure.address() + " " + figure.caption()).toList()
				: List.of();
	}

	private List<String> differences(List<YearMonth> covered, PrintedSection section, PrintedEntry printed,
			Entry entry) {
		List<String> differences = new ArrayList<>();
		YearMonth asked = entry.content().month();
		if (!covered.contains(asked)) {
			differences.add("it was moved to " + asked);
		}
		Section place = this.style.section(entry.content().section()).orElse(this.style.other());
		if (!place.id().equals(section.id())) {
			differences.add("its section is " + place.heading() + " instead of " + section.heading());
		}
		Difference.of(printed.title(), entry.content().title())
			.ifPresent((difference) -> differences.add("its title says " + difference));
		Difference.of(printed.markdown(), this.printer.text(entry))
			.ifPresent((difference) -> differences.add("its text says " + difference));
		return differences;
	}

}
