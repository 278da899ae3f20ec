package org.xmpp.newsletter.aggregator.item;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Gives new items their identity: what the feed calls them, else their link, else title
 * and date. Where a feed calls several the same, the link is added, and the title where
 * even that does not help. The same document always gives the same identities.
 */
final class Naming {

	private final Set<String> once = new HashSet<>();

	private final Set<String> used = new HashSet<>();

	Naming(List<Face> faces, Collection<Known> known) {
		Set<String> shared = new HashSet<>();
		faces.forEach((
				face) -> Set.copyOf(face.names()).stream().filter((name) -> !this.once.add(name)).forEach(shared::add));
		this.once.removeAll(shared);
		known.forEach((item) -> this.used.add(item.identity()));
	}

	Match match(Face face, @Nullable Known known) {
		return new Match(face, (known != null) ? known.identity() : name(face), known);
	}

	private String name(Face face) {
		List<String> names = face.names();
		String name = names.stream()
			.filter((candidate) -> this.once.contains(candidate) && !this.used.contains(candidate))
			.findFirst()
			.orElseGet(() -> numbered(names.getLast()));
		this.used.add(name);
		return name;
	}

	private String numbered(String name) {
		int number = 1;
		while (this.used.contains(name + " " + number)) {
			number++;
		}
		return name + " " + number;
	}

}
