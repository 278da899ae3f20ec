package org.xmpp.newsletter.platform.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Says what parameters mean that mean the same wherever they stand.
 */
final class ParameterWords {

	private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("month", "A month, written as 2025-05."),
			Map.entry("limit", "How many at most."),
			Map.entry("after", "Where to go on: what the link to the next page names."),
			Map.entry("before", "Only what is older than the line with this number."),
			Map.entry("If-Match",
					"The ETag of what was looked at; refused when that is not the present state any more."),
			Map.entry("item", "The item's id."), Map.entry("version", "The number of the version."),
			Map.entry("section", "A section's id in the house style, such as clients."),
			Map.entry("state", "A state, in small letters with hyphens, such as in-review or paused."),
			Map.entry("order", "issue, which is usual, or queue: what is most likely printed first."),
			Map.entry("style", "A house style's name, instead of the month's own."),
			Map.entry("name", "The name of the file, such as 2025-05-05-newsletter-may.md."),
			Map.entry("groups", "What the groups of the file are: projects or sections."),
			Map.entry("text", "Words that must all be in the title, the address or the project's name."),
			Map.entry("project", "A project's name, or many."));

	/** What an id is of, by the word before it. */
	private static final Map<String, String> THINGS = Map.ofEntries(Map.entry("feeds", "feed"),
			Map.entry("projects", "project"), Map.entry("items", "item"), Map.entry("entries", "entry"),
			Map.entry("people", "account"), Map.entry("proposals", "proposal"), Map.entry("standing", "standing item"),
			Map.entry("acts", "act"), Map.entry("writings", "writing"), Map.entry("events", "event"),
			Map.entry("dead-letters", "dead letter"));

	private ParameterWords() {
	}

	static void describe(Operation operation, String path) {
		List<Parameter> parameters = Objects.requireNonNullElse(operation.getParameters(), List.of());
		parameters.stream()
			.filter((parameter) -> parameter.getDescription() == null)
			.forEach((parameter) -> parameter.setDescription(words(parameter.getName(), path)));
	}

	private static @Nullable String words(String name, String path) {
		List<String> segments = List.of(path.split("/"));
		int place = segments.indexOf("{" + name + "}");
		@Nullable String thing = (place > 0) ? THINGS.get(segments.get(place - 1)) : null;
		if (thing == null) {
			return WORDS.get(name);
		}
		return "The %s of the %s.".formatted(name.equals(thing) ? "id" : name, thing);
	}

}
