package org.xmpp.newsletter.aggregator.poll;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.xmpp.newsletter.aggregator.read.ReadItem;

/**
 * The items that a feed shows at one time. What falls out of the window between two polls
 * is lost, so it decides how often the feed must be asked.
 *
 * @param size how many items there are
 * @param names what they are called; an item has up to two names, its id and its link
 */
record Window(int size, Set<String> names) {

	/** A feed that has shown nothing yet. */
	static final Window NONE = new Window(0, Set.of());

	Window {
		names = Set.copyOf(names);
	}

	static Window of(List<ReadItem> items) {
		return new Window(items.size(),
				items.stream().flatMap((item) -> names(item).stream()).collect(Collectors.toSet()));
	}

	/**
	 * Whether nothing of the earlier window is left, so that items may have come and gone
	 * unseen in between. A window of one item tells nothing.
	 */
	boolean isCutOffFrom(Window earlier) {
		return this.size > 1 && earlier.size > 1 && this.names.stream().noneMatch(earlier.names::contains);
	}

	/**
	 * Tells what was not in this window.
	 */
	Predicate<ReadItem> lacks() {
		return (item) -> names(item).stream().noneMatch(this.names::contains);
	}

	private static Set<String> names(ReadItem item) {
		Set<String> names = new HashSet<>();
		Stream.ofNullable(item.guid()).map((guid) -> "id " + guid).map(Window::brief).forEach(names::add);
		if (item.linked()) {
			names.add(brief("link " + item.content().link()));
		}
		if (names.isEmpty()) {
			names.add(brief("title " + item.content().title() + item.content().published()));
		}
		return names;
	}

	/** Strangers' names can be long; half of a digest is enough to know one again. */
	private static String brief(String name) {
		return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString().substring(0, 18);
	}

}
