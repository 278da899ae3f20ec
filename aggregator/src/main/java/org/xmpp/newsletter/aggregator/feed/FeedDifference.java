package org.xmpp.newsletter.aggregator.feed;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.project.StoredProject;

/**
 * Says in words what a change of a feed changes.
 */
final class FeedDifference {

	private FeedDifference() {
	}

	/** The changes on one line; empty when there are none. */
	static String words(FeedDetails before, FeedDetails after) {
		return Stream
			.of(change("address", before.address(), after.address()), change("title", before.title(), after.title()),
					change("form", word(before.form()), word(after.form())),
					change("project", name(before.project()), name(after.project())),
					change("section", before.section(), after.section()),
					change("verified", before.verified(), after.verified()),
					change("contact", before.contact(), after.contact()),
					change("releases for testers", before.preReleases(), after.preReleases()),
					before.rules().equals(after.rules()) ? List.<String>of() : List.of("rules changed"))
			.flatMap(List::stream)
			.collect(Collectors.joining("; "));
	}

	private static List<String> change(String what, @Nullable Object before, @Nullable Object after) {
		return Objects.equals(before, after) ? List.of()
				: List.of("%s: %s → %s".formatted(what, shown(before), shown(after)));
	}

	private static String shown(@Nullable Object value) {
		return switch (value) {
			case null -> "none";
			case Boolean yes -> yes ? "yes" : "no";
			default -> value.toString();
		};
	}

	private static String word(Enum<?> value) {
		return value.name().toLowerCase(java.util.Locale.ROOT);
	}

	private static @Nullable String name(@Nullable StoredProject project) {
		return (project != null) ? project.project().name() : null;
	}

}
