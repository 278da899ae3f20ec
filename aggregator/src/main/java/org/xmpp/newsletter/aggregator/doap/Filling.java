package org.xmpp.newsletter.aggregator.doap;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.project.StoredProject;
import org.xmpp.newsletter.contracts.Project;

/**
 * What a DOAP file adds to a known project. What people said stays; where the file says
 * something else, that is told.
 *
 * @param project the project with its gaps filled
 * @param filled what was empty and is not any more
 * @param kept where the file says something else
 */
record Filling(StoredProject project, List<String> filled, List<String> kept) {

	Filling {
		filled = List.copyOf(filled);
		kept = List.copyOf(kept);
	}

	static Filling of(StoredProject stored, Doap doap) {
		Project known = stored.project();
		List<String> filled = new ArrayList<>();
		List<String> kept = new ArrayList<>();
		URI home = choose("home", known.home(), doap.home(), filled, kept);
		String tagline = choose("tagline", known.tagline(), doap.tagline(), filled, kept);
		if (doap.kind() != null && doap.kind() != known.kind()) {
			kept.add("kind: %s, not %s".formatted(word(known.kind()), word(doap.kind())));
		}
		Project project = new Project(known.name(), known.kind(), home, tagline, known.changelog(), known.family());
		return new Filling(new StoredProject(stored.id(), project, stored.aliases(), stored.version()), filled, kept);
	}

	private static <T> @Nullable T choose(String what, @Nullable T known, @Nullable T told, List<String> filled,
			List<String> kept) {
		if (told == null) {
			return known;
		}
		if (known == null) {
			filled.add("%s: %s".formatted(what, told));
			return told;
		}
		if (!same(known, told)) {
			kept.add("%s: %s, not %s".formatted(what, known, told));
		}
		return known;
	}

	/** Neither a slash at the end nor the scheme of an address makes a difference. */
	private static boolean same(Object known, Object told) {
		return plain(known).equalsIgnoreCase(plain(told));
	}

	private static String plain(Object value) {
		return value.toString().replaceFirst("^https?://(?:www\\.)?", "").replaceFirst("/$", "");
	}

	private static String word(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

}
