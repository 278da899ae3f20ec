package org.xmpp.newsletter.summarizer.section;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where the entries of a project and of an origin stood before.
 */
final class Memory {

	/** What was done lately counts; habits change. */
	private static final int LATELY = 6;

	private final Map<String, Deque<Section>> seen = new HashMap<>();

	/** To be told in the order of the issues. */
	void remember(String key, Section section) {
		Deque<Section> lately = this.seen.computeIfAbsent(key, (_) -> new ArrayDeque<>());
		lately.addLast(section);
		if (lately.size() > LATELY) {
			lately.removeFirst();
		}
	}

	/** The usual section, for what has been seen at all. */
	Optional<Usual> usual(String key) {
		Deque<Section> lately = this.seen.getOrDefault(key, new ArrayDeque<>());
		Map<Section, Long> counts = lately.stream()
			.collect(Collectors.groupingBy(Function.identity(), () -> new EnumMap<>(Section.class),
					Collectors.counting()));
		return counts.entrySet()
			.stream()
			.max(Map.Entry.comparingByValue())
			.map((most) -> new Usual(most.getKey(), most.getValue().intValue(), lately.size()));
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
