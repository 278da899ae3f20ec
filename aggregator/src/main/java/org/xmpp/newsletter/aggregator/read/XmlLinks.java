package org.xmpp.newsletter.aggregator.read;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/**
 * The links of a feed and of its items, made absolute.
 */
final class XmlLinks {

	private static final Set<String> ALTERNATE = Set.of("", "alternate",
			"http://www.iana.org/assignments/relation/alternate");

	private static final Set<String> PAGES = Set.of("", "text/html", "application/xhtml+xml", "text/xhtml");

	private final Fields fields;

	private final @Nullable String address;

	private XmlLinks(Fields fields, @Nullable String address) {
		this.fields = fields;
		this.address = address;
	}

	/** The page for people that a feed belongs to. */
	static Optional<String> ofFeed(Fields feed, @Nullable String address) {
		XmlLinks links = new XmlLinks(feed, address);
		return links.alternate("link")
			.or(() -> links.text("link"))
			.or(() -> links.alternate("atom:link"))
			.or(links::ownHref)
			.or(() -> links.related("link"));
	}

	/**
	 * The page of an item. Feedburner's links lead past a counter, the original does not.
	 */
	static Optional<String> ofItem(Fields item, @Nullable String address) {
		XmlLinks links = new XmlLinks(item, address);
		return links.text("feedburner:origlink")
			.or(() -> links.alternate("link"))
			.or(() -> links.text("link"))
			.or(() -> links.alternate("atom:link"))
			.or(() -> links.text("atom:link"))
			.or(links::permalink)
			.or(links::about)
			.or(links::ownHref)
			.or(links::outside)
			.or(() -> links.related("link"))
			.or(links::attachment);
	}

	/** What an item calls itself, as an address where it is one that is relative. */
	static Optional<String> id(Fields item, String written, @Nullable String address) {
		Element element = item.all("guid", "id", "atom:id").findFirst().orElse(item.element());
		boolean name = element.getName().equalsIgnoreCase("guid")
				&& (Fields.word(element, "ispermalink").equals("false") || !written.contains("/"));
		boolean relative = !name && Links.scheme(written) == null && !written.contains(" ");
		String id = relative ? Rfc3986.resolve(XmlBase.of(element, address), written) : written;
		return Links.isDangerous(id) ? Optional.empty() : Optional.of(id);
	}

	private Optional<String> alternate(String name) {
		return first(linked(name).filter((link) -> PAGES.contains(Fields.word(link, "type"))), "href")
			.or(() -> first(linked(name), "href"));
	}

	private Stream<Element> linked(String name) {
		return this.fields.all(name)
			.filter((link) -> Fields.attribute(link, "href") != null)
			.filter((link) -> ALTERNATE.contains(Fields.word(link, "rel")));
	}

	private Optional<String> related(String name) {
		return first(this.fields.all(name).filter((link) -> Fields.word(link, "rel").equals("related")), "href");
	}

	private Optional<String> text(String name) {
		return this.fields.all(name)
			.filter((link) -> Fields.attribute(link, "href") == null)
			.flatMap((link) -> resolve(link, link.getValue()).stream())
			.findFirst();
	}

	private Optional<String> permalink() {
		return this.fields.all("guid")
			.filter((guid) -> !Fields.word(guid, "ispermalink").equals("false"))
			.filter((guid) -> guid.getValue().strip().startsWith("http")
					|| Fields.word(guid, "ispermalink").equals("true"))
			.flatMap((guid) -> resolve(guid, guid.getValue()).stream())
			.findFirst();
	}

	private Optional<String> about() {
		String about = Fields.attribute(this.fields.element(), "about");
		return (about != null && about.strip().startsWith("http")) ? resolve(this.fields.element(), about)
				: Optional.empty();
	}

	/** CDF writes the link on the item itself, or into an element called A. */
	private Optional<String> ownHref() {
		return first(Stream.concat(Stream.of(this.fields.element()), this.fields.all("a")), "href");
	}

	private Optional<String> outside() {
		return first(this.fields.all("content", "atom:content"), "src");
	}

	private Optional<String> attachment() {
		return first(this.fields.all("enclosure", "media:content", "media:player"), "url")
			.or(() -> first(this.fields.all("link").filter((link) -> Fields.word(link, "rel").equals("enclosure")),
					"href"));
	}

	private Optional<String> first(Stream<Element> elements, String attribute) {
		return elements.flatMap((element) -> resolve(element, Fields.attribute(element, attribute)).stream())
			.findFirst();
	}

	private Optional<String> resolve(Element element, @Nullable String written) {
		if (written == null || written.isBlank()) {
			return Optional.empty();
		}
		return Optional.ofNullable(Links.harmless(XmlBase.of(element, this.address), written.replace("&amp;", "&")));
	}

}
