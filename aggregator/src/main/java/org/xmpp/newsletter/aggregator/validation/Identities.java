package org.xmpp.newsletter.aggregator.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Whether items can be told apart, today and after an edit.
 */
final class Identities {

	private static final Pattern WEB = Pattern.compile("(?i)https?://\\S+");

	private Identities() {
	}

	static List<Finding> of(Shape shape) {
		List<Finding> findings = new ArrayList<>();
		Map<String, Mark> seen = new HashMap<>();
		if (allOfOne(shape)) {
			findings.add(Finding.of(Rule.ONE_ID_FOR_ALL, shape.items().get(1),
					"All items have the same id %s, so readers show only one of them."
						.formatted(Words.quote(id(shape, shape.items().getFirst()).orElseThrow().text())),
					"Give each item an id of its own that never changes, such as its address."));
			return findings;
		}
		for (Mark item : shape.items()) {
			id(shape, item).ifPresentOrElse((id) -> check(shape, item, id, seen, findings),
					() -> findings.add(missing(shape, item)));
		}
		return findings;
	}

	private static Optional<Mark> id(Shape shape, Mark item) {
		return item.first(shape.atom() ? "id" : "guid").filter((id) -> !id.text().isBlank());
	}

	private static boolean allOfOne(Shape shape) {
		Set<String> ids = shape.items()
			.stream()
			.map((item) -> id(shape, item).map((id) -> id.text().strip()).orElse(""))
			.collect(Collectors.toSet());
		return shape.items().size() > 2 && ids.size() == 1 && !ids.contains("");
	}

	private static Finding missing(Shape shape, Mark item) {
		if (shape.kind() == Shape.Kind.RDF) {
			return Finding.of(Rule.MISSING_GUID, item, Shape.name(item) + " has no id besides its link.",
					"Keep its address for ever, or change to Atom.");
		}
		return Finding.of(shape.atom() ? Rule.MISSING_ID : Rule.MISSING_GUID, item,
				"%s has no %s.".formatted(Shape.name(item), shape.atom() ? "<id>" : "<guid>"),
				"Add one that never changes, so that an edit is an edit and not a second piece of news.");
	}

	private static void check(Shape shape, Mark item, Mark id, Map<String, Mark> seen, List<Finding> findings) {
		Mark first = seen.putIfAbsent(id.text().strip(), id);
		if (first != null) {
			findings
				.add(Finding.of(
						Rule.DUPLICATE_ID, id, "%s has the same id as the one in line %d: %s."
							.formatted(Shape.name(item), first.place().line(), Words.quote(id.text())),
						"Give each item an id of its own."));
		}
		boolean permalink = !"false".equals(lower(id.attribute("isPermaLink")));
		if (shape.kind() == Shape.Kind.RSS && permalink && !WEB.matcher(id.text().strip()).matches()) {
			findings.add(Finding.of(Rule.GUID_IS_NO_PERMALINK, id,
					"The guid %s is no address, yet counts as one.".formatted(Words.quote(id.text())),
					"Write <guid isPermaLink=\"false\">."));
		}
	}

	private static String lower(@Nullable String text) {
		return (text != null) ? text.strip().toLowerCase(Locale.ROOT) : "";
	}

}
