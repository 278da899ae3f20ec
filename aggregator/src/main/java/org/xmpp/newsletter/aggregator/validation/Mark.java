package org.xmpp.newsletter.aggregator.validation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * An element with its place.
 *
 * @param namespace its namespace, or empty
 * @param name its local name
 * @param place where its start tag ends
 * @param attributes by name; those of the namespace xml with their prefix
 * @param text its own text, entities that are not declared as they stand
 * @param children the elements in it
 */
record Mark(String namespace, String name, Place place, Map<String, String> attributes, String text,
		List<Mark> children) {

	static final String ATOM = "http://www.w3.org/2005/Atom";

	static final String ATOM_03 = "http://purl.org/atom/ns#";

	static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

	static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";

	/** Children of the same namespace. */
	Stream<Mark> all(String wanted) {
		return all(this.namespace, wanted);
	}

	Stream<Mark> all(String space, String wanted) {
		return this.children.stream().filter((child) -> child.name().equals(wanted) && child.namespace().equals(space));
	}

	Optional<Mark> first(String wanted) {
		return all(wanted).findFirst();
	}

	Optional<Mark> first(String space, String wanted) {
		return all(space, wanted).findFirst();
	}

	boolean has(String wanted) {
		return first(wanted).isPresent();
	}

	@Nullable String attribute(String wanted) {
		return this.attributes.get(wanted);
	}

	/** Its text and that of all that is in it. */
	String wholeText() {
		StringBuilder whole = new StringBuilder(this.text);
		this.children.forEach((child) -> whole.append(' ').append(child.wholeText()));
		return whole.toString();
	}

	Stream<Mark> withDescendants() {
		return Stream.concat(Stream.of(this), this.children.stream().flatMap(Mark::withDescendants));
	}

}
