package org.xmpp.newsletter.aggregator.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jdom2.Content;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where the head and the items of a document are, in any kind of RSS, Atom or CDF.
 *
 * @param channel the element that the head is in
 * @param items the items in their order
 * @param atom whether the words are those of Atom
 */
record XmlShape(Element channel, List<Element> items, boolean atom) {

	private static final Set<String> ROOTS = Set.of("rss", "rdf", "rdf:rdf", "feed", "atom:feed", "channel");

	private static final Set<String> FOLDERS = Set.of("channel", "items", "rss", "feed", "atom:feed", "rdf:rdf");

	private static final Set<String> ITEMS = Set.of("item", "entry", "atom:entry");

	private static final Set<String> SIGNS = Set.of("title", "link", "description", "id", "updated", "atom:title",
			"atom:link", "atom:id", "subtitle", "modified", "abstract");

	private static final int DEEPEST = 4;

	/** Finds the parts, or nothing when the document is of another kind. */
	static Optional<XmlShape> of(Element root) {
		String name = name(root);
		if (ITEMS.contains(name) && name.endsWith("entry")) {
			return Optional.of(new XmlShape(new Element("feed"), List.of(root), true));
		}
		if (!ROOTS.contains(name)) {
			return root.getChildren()
				.stream()
				.filter((child) -> ROOTS.contains(name(child)))
				.findFirst()
				.flatMap(XmlShape::of);
		}
		List<Element> items = new ArrayList<>();
		collect(root, 0, items);
		Element channel = child(root, "channel");
		boolean feed = channel != null || !items.isEmpty()
				|| root.getChildren().stream().anyMatch((child) -> SIGNS.contains(name(child)));
		boolean atom = name.endsWith("feed");
		return feed ? Optional.of(new XmlShape((channel != null) ? channel : root, items, atom)) : Optional.empty();
	}

	private static @Nullable Element child(Element root, String name) {
		return root.getChildren().stream().filter((child) -> name(child).equals(name)).findFirst().orElse(null);
	}

	private static void collect(Element parent, int depth, List<Element> items) {
		for (Content content : parent.getContent()) {
			if (content instanceof Element child) {
				String name = name(child);
				if (ITEMS.contains(name)) {
					items.add(child);
				}
				else if (depth < DEEPEST && FOLDERS.contains(name)) {
					collect(child, depth + 1, items);
				}
			}
		}
	}

	private static String name(Element element) {
		return Names.of(element, false);
	}

}
