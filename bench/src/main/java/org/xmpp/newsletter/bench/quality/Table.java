package org.xmpp.newsletter.bench.quality;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The figures, a measure a row and a part of the archive a column, as Markdown.
 */
final class Table {

	private final List<Part> parts;

	private final List<String> rows = new ArrayList<>();

	Table(List<Part> parts) {
		this.parts = List.copyOf(parts);
		this.rows
			.add("| measure | target | " + parts.stream().map(Part::label).collect(Collectors.joining(" | ")) + " |");
		this.rows.add("|---".repeat(parts.size() + 2) + "|");
	}

	void row(String measure, String target, Map<Part, String> figures) {
		Map<Part, String> shown = new EnumMap<>(Part.class);
		shown.putAll(figures);
		this.rows.add("| " + measure + " | " + target + " | "
				+ this.parts.stream().map((part) -> shown.getOrDefault(part, "-")).collect(Collectors.joining(" | "))
				+ " |");
	}

	List<String> lines() {
		return List.copyOf(this.rows);
	}

}
