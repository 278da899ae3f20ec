package org.xmpp.newsletter.aggregator.validation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A feed's parts.
 *
 * @param kind its family
 * @param format its name for people
 * @param feed the element that describes the feed
 * @param items its items in their order
 */
record Shape(Kind kind, String format, Mark feed, List<Mark> items) {

	/**
	 * A family of formats.
	 */
	enum Kind {

		RSS, RDF, ATOM

	}

	static Optional<Shape> of(@Nullable Mark root) {
		if (root == null) {
			return Optional.empty();
		}
		return switch (root.name()) {
			case "rss" -> root.children()
				.stream()
				.filter((child) -> child.name().equals("channel"))
				.findFirst()
				.map((channel) -> new Shape(Kind.RSS, rss(root), channel, rssItems(root, channel)));
			case "RDF" -> Stream.concat(root.children().stream(), Stream.of(root))
				.filter((child) -> child.name().equals("channel"))
				.findFirst()
				.map((channel) -> new Shape(Kind.RDF, "RSS 1.0", channel, named(root, "item").toList()));
			case "feed" -> Optional.of(new Shape(Kind.ATOM, Mark.ATOM_03.equals(root.namespace()) ? "Atom 0.3" : "Atom",
					root, named(root, "entry").toList()));
			default -> Optional.empty();
		};
	}

	boolean atom() {
		return this.kind == Kind.ATOM;
	}

	/** How people and the findings call an item: by its title, or by its place. */
	static String name(Mark item) {
		return item.first("title")
			.map((title) -> title.wholeText().strip())
			.filter((title) -> !title.isEmpty())
			.map((title) -> "The item " + Words.quote(title))
			.orElse("An item without a title");
	}

	private static String rss(Mark root) {
		String version = root.attribute("version");
		return (version != null) ? "RSS " + Words.plain(version) : "RSS";
	}

	/** RSS 0.9x had items beside the channel. */
	private static List<Mark> rssItems(Mark root, Mark channel) {
		return Stream.concat(named(channel, "item"), named(root, "item")).toList();
	}

	private static Stream<Mark> named(Mark parent, String name) {
		return parent.children().stream().filter((child) -> child.name().equals(name));
	}

}
