package org.xmpp.newsletter.aggregator.specification;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.xmpp.newsletter.contracts.SpecificationChanged;

/**
 * Counts what printed issues and derived changes have in common.
 */
class Tally {

	final List<Printed> printed = new ArrayList<>();

	/** Printed but not derived. */
	final Set<String> missing = new TreeSet<>();

	/** Derived but not printed. */
	final Set<String> beyond = new TreeSet<>();

	int versions;

	int versionsFound;

	int remarks;

	int remarksFound;

	private int gaps;

	private final List<String> others = new ArrayList<>();

	void compare(YearMonth month, List<Printed> issue, List<SpecificationChanged> changes) {
		this.printed.addAll(issue);
		this.gaps += (int) changes.stream().filter(SpecificationChanged::gap).count();
		Set<String> names = issue.stream().map(Printed::name).collect(Collectors.toSet());
		changes.stream()
			.map(Tally::name)
			.filter((name) -> !names.contains(name))
			.forEach((name) -> this.beyond.add(month + " " + name));
		for (Printed entry : issue) {
			List<SpecificationChanged> found = changes.stream()
				.filter((change) -> name(change).equals(entry.name()))
				.toList();
			if (found.isEmpty()) {
				this.missing.add(month + " " + entry.name());
			}
			else {
				compareVersions(month, entry, found);
				compareRemarks(month, entry, found);
			}
		}
	}

	private void compareVersions(YearMonth month, Printed entry, List<SpecificationChanged> found) {
		for (String version : entry.versions()) {
			boolean same = found.stream().anyMatch((change) -> version.equals(change.version()));
			this.versions++;
			this.versionsFound += same ? 1 : 0;
			if (!same) {
				this.others.add("%s %s: version %s, not %s".formatted(month, entry.name(), version,
						found.stream().map(SpecificationChanged::version).toList()));
			}
		}
	}

	private void compareRemarks(YearMonth month, Printed entry, List<SpecificationChanged> found) {
		List<String> derived = found.stream()
			.map(SpecificationChanged::remark)
			.filter(Objects::nonNull)
			.flatMap(String::lines)
			.toList();
		if (derived.isEmpty() || entry.remarks().isEmpty()) {
			return;
		}
		boolean same = words(derived).equals(words(entry.remarks()));
		this.remarks++;
		this.remarksFound += same ? 1 : 0;
		if (!same) {
			this.others.add("%s %s: %s, not %s".formatted(month, entry.name(), entry.remarks(), derived));
		}
	}

	private static List<String> words(List<String> remarks) {
		return remarks.stream().map((remark) -> remark.replaceAll("[^\\p{L}\\p{N}]+", " ").strip()).toList();
	}

	private static String name(SpecificationChanged change) {
		String section = switch (change.kind()) {
			case LAST_CALL -> "Last Call";
			case OBSOLETE -> "Obsoleted";
			default -> change.kind().name().charAt(0) + change.kind().name().substring(1).toLowerCase(Locale.ROOT);
		};
		return section + " " + ((change.number() != null) ? change.number() : change.proposal());
	}

	@Override
	public String toString() {
		return "%d of %d printed entries found, missing %s; beyond %s; %d of %d versions; %d of %d remarks; %d gaps; %s"
			.formatted(this.printed.size() - this.missing.size(), this.printed.size(), this.missing, this.beyond,
					this.versionsFound, this.versions, this.remarksFound, this.remarks, this.gaps,
					String.join("; ", this.others));
	}

}
