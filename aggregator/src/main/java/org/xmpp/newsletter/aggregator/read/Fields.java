package org.xmpp.newsletter.aggregator.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jdom2.Attribute;
import org.jdom2.Content;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/**
 * The children of a feed or of an item by their names, at most some hundred of a name.
 */
final class Fields {

	private static final int MOST = 200;

	private final Element element;

	private final boolean atomFeed;

	private final Map<String, List<Element>> children = new HashMap<>();

	private Fields(Element element, boolean atomFeed) {
		this.element = element;
		this.atomFeed = atomFeed;
	}

	static Fields of(Element element, boolean atomFeed) {
		Fields fields = new Fields(element, atomFeed);
		fields.collect(element);
		return fields;
	}

	private void collect(Element parent) {
		for (Content content : parent.getContent()) {
			if (content instanceof Element child) {
				String name = Names.of(child, this.atomFeed);
				List<Element> named = this.children.computeIfAbsent(name, (key) -> new ArrayList<>(2));
				if (named.size() < MOST) {
					named.add(child);
				}
				if (name.equals("media:group") || (name.equals("media:content") && parent == this.element)) {
					collect(child);
				}
			}
		}
	}

	Element element() {
		return this.element;
	}

	boolean atomFeed() {
		return this.atomFeed;
	}

	/** All elements with one of the names, those with the first name first. */
	Stream<Element> all(String... names) {
		return Stream.of(names).flatMap((name) -> this.children.getOrDefault(name, List.of()).stream());
	}

	/** The first text that is not blank, stripped. */
	Optional<String> text(String... names) {
		return all(names).map((child) -> child.getValue().strip()).filter((text) -> !text.isEmpty()).findFirst();
	}

	/** An attribute by its name in any letter case, whatever its namespace. */
	static @Nullable String attribute(Element element, String name) {
		for (Attribute attribute : element.getAttributes()) {
			if (attribute.getName().equalsIgnoreCase(name)) {
				return attribute.getValue();
			}
		}
		return null;
	}

	static String word(Element element, String attribute) {
		String value = attribute(element, attribute);
		return (value != null) ? value.strip().toLowerCase(Locale.ROOT) : "";
	}

}
