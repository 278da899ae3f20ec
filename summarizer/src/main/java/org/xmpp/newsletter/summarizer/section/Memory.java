package org.xmpp.newsletter.summarizer.section;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the entries of a project and of an origin stood before.
 */
final class Memory {

	private final Map<String, EnumMap<Section, Integer>> seen = new HashMap<>();

	void remember(String key, Section section) {
		this.seen.computeIfAbsent(key, (_) -> new EnumMap<>(Section.class)).merge(section, 1, Integer::sum);
	}

	/** The usual section, for what has been seen at all. */
	Optional<Usual> usual(String key) {
		EnumMap<Section, Integer> counts = this.seen.get(key);
		if (counts == null) {
			return Optional.empty();
		}
		int all = counts.values().stream().mapToInt(Integer::intValue).sum();
		return counts.entrySet()
			.stream()
			.max(Map.Entry.comparingByValue())
			.map((most) -> new Usual(most.getKey(), most.getValue(), all));
	}

	/**
	 * A usual section.
	 *
	 * @param section the section
	 * @param times how often it was that one
	 * @param all how often it was any
	 */
	record Usual(Section section, int times, int all) {

		boolean isClear() {
			return this.times * 10 >= this.all * 7;
		}

	}

}
