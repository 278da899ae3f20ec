package org.xmpp.newsletter.aggregator.item;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Recognises the items of a document among those that its feed has shown before. No item
 * is recognised twice, and neither the order of the document nor its other items decide:
 * what several have in common tells nothing.
 */
final class Matching {

	private final List<Face> faces;

	private final Map<UUID, List<Known>> byAlias = new HashMap<>();

	private final boolean namesStay;

	private final Map<Face, Known> found = new IdentityHashMap<>();

	private final Set<UUID> taken = new HashSet<>();

	private Matching(List<Face> faces, Collection<Known> known) {
		this.faces = faces;
		known.stream()
			.sorted(Comparator.comparing(Known::identity))
			.forEach((item) -> item.aliases()
				.forEach((alias) -> this.byAlias.computeIfAbsent(alias, (_) -> new ArrayList<>()).add(item)));
		this.namesStay = faces.stream()
			.anyMatch((face) -> face.guid() != null && this.byAlias.containsKey(face.guid()));
	}

	/**
	 * Recognises items.
	 * @param shown the items of a document
	 * @param known items of the same feed: all that have an alias of one that is shown,
	 * or a name that one of them could get
	 * @return the items in the order of the document; of doubles only the first
	 */
	static List<Match> of(List<Face> shown, Collection<Known> known) {
		Matching matching = new Matching(withoutDoubles(shown), known);
		matching.recogniseExactly();
		for (Evidence evidence : Evidence.values()) {
			matching.recognise(evidence);
		}
		Naming naming = new Naming(matching.faces, known);
		return matching.faces.stream().map((face) -> naming.match(face, matching.found.get(face))).toList();
	}

	/**
	 * Doubles have name, link, title and date in common, or under different names link,
	 * date and all that people read.
	 */
	private static List<Face> withoutDoubles(List<Face> shown) {
		Set<List<@Nullable Object>> seen = new HashSet<>();
		return shown.stream().filter((face) -> {
			boolean dated = face.published() != null && face.link() != null;
			boolean other = !dated || seen.add(Arrays.asList(face.print(), face.published()));
			boolean tellable = face.guid() != null || face.link() != null;
			return other
					& (!tellable || seen.add(Arrays.asList(face.guid(), face.link(), face.title(), face.published())));
		}).toList();
	}

	/** A feed may show items that differ in nothing but the text. */
	private void recogniseExactly() {
		for (Face face : this.faces) {
			candidates(List.copyOf(face.aliases())).stream()
				.filter((known) -> Evidence.NAME_LINK_AND_HEADING.holds(face, known, this.namesStay))
				.filter((known) -> Evidence.shareText(face, known) && !this.taken.contains(known.id()))
				.findFirst()
				.ifPresent((known) -> take(face, known));
		}
	}

	private void recognise(Evidence evidence) {
		Map<Face, List<Known>> candidates = new IdentityHashMap<>();
		Map<UUID, Integer> times = new HashMap<>();
		for (Face face : this.faces) {
			List<Known> of = candidates(evidence, face);
			of.forEach((known) -> times.merge(known.id(), 1, Integer::sum));
			candidates.put(face, of);
		}
		for (Face face : this.faces) {
			List<Known> of = candidates.getOrDefault(face, List.of());
			if (of.size() == 1 && times.getOrDefault(of.getFirst().id(), 0) == 1) {
				take(face, of.getFirst());
			}
		}
	}

	private void take(Face face, Known known) {
		if (!this.found.containsKey(face) && this.taken.add(known.id())) {
			this.found.put(face, known);
		}
	}

	private List<Known> candidates(Evidence evidence, Face face) {
		return candidates(evidence.common(face)).stream()
			.filter((known) -> evidence.holds(face, known, this.namesStay))
			.toList();
	}

	private List<Known> candidates(List<UUID> common) {
		return common.stream()
			.map((alias) -> this.byAlias.getOrDefault(alias, List.of()))
			.min(Comparator.comparingInt(List::size))
			.orElse(List.of())
			.stream()
			.filter((known) -> known.aliases().containsAll(common))
			.toList();
	}

}
