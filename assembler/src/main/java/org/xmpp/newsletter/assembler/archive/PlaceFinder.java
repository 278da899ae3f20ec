package org.xmpp.newsletter.assembler.archive;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;

/**
 * Knows at each heading of an issue what stands under it, also where the levels slipped.
 */
final class PlaceFinder {

	private final Deque<Opened> above = new ArrayDeque<>();

	/**
	 * Reads the next heading.
	 * @return whether it is the title of a block within its section
	 */
	boolean enter(int level, String heading) {
		while (!this.above.isEmpty() && this.above.getFirst().level() >= level) {
			this.above.pop();
		}
		Place around = place();
		Optional<Place> called = Place.called(heading).filter((_) -> !isSpecifications());
		boolean within = called.isEmpty() && !this.above.isEmpty();
		this.above.push(new Opened(level, called.orElse(within ? around : Place.ASIDE), heading));
		return around.news() && (within || isBlockOf(around, called));
	}

	/** Such as the Summer of Code among the announcements. */
	private static boolean isBlockOf(Place around, Optional<Place> called) {
		return around.hasTitledBlocks() && called.filter(around::equals).isPresent();
	}

	/** Changes of specifications are called new, updated, or like any XEP. */
	private boolean isSpecifications() {
		return this.above.stream()
			.anyMatch((opened) -> opened.heading().toLowerCase(Locale.ROOT).startsWith("extensions"));
	}

	Place place() {
		return this.above.isEmpty() ? Place.ASIDE : this.above.getFirst().place();
	}

	/**
	 * A heading under which the next text stands.
	 */
	private record Opened(int level, Place place, String heading) {
	}

}
