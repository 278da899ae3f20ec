package org.xmpp.newsletter.aggregator.read;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jdom2.Attribute;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/**
 * One item of an XML feed, its fields chosen over all vocabularies in the order of how
 * much they are meant.
 */
final class XmlItem {

	private static final int LONGEST_GUID = 4000;

	private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}");

	static final String[] TITLES = { "title", "atom:title", "dc:title", "dcterms:title", "media:title",
			"itunes:title" };

	private static final String[] BODIES = { "content:encoded", "encoded", "content", "atom:content", "xhtml:body",
			"body", "xhtml:div", "fullitem", "other-fullitem:fullitem" };

	private static final String[] SUMMARIES = { "description", "summary", "atom:summary", "abstract", "dc:description",
			"dcterms:description", "dcterms:abstract", "itunes:summary", "googleplay:description", "media:description",
			"media:text", "itunes:subtitle" };

	private final Fields fields;

	private final @Nullable String base;

	private XmlItem(Fields fields, @Nullable String base) {
		this.fields = fields;
		this.base = base;
	}

	static ReadItem read(Element element, Head head, boolean atomFeed) {
		return new XmlItem(Fields.of(element, atomFeed), head.base()).parts().in(head);
	}

	private ItemParts parts() {
		String guid = guid();
		Optional<String> link = XmlLinks.ofItem(this.fields, this.base);
		Element bodied = first(BODIES).orElse(null);
		String page = link.filter((own) -> Links.scheme(own) != null).orElse(null);
		Cleaned summary = first(SUMMARIES).map((element) -> cleaned(element, page)).orElse(Cleaned.NOTHING);
		Cleaned body = (bodied != null) ? cleaned(bodied, page) : summary;
		return new ItemParts(guid, (guid != null) ? XmlLinks.id(this.fields, guid, this.base).orElse(null) : null,
				link.orElse(null), line(this.fields, TITLES, this.base), body.html().isEmpty() ? summary : body,
				summary, FeedPictures.of(this.fields, (page != null) ? page : this.base), Persons.of(this.fields),
				Labels.of(this.fields), moments(), language(this.fields));
	}

	/** The first of some texts on one line. */
	static String line(Fields fields, String[] names, @Nullable String base) {
		return fields.all(names)
			.map((element) -> written(element, fields, base).line(Texts.LONGEST_TITLE))
			.filter((line) -> !line.isEmpty())
			.findFirst()
			.orElse("");
	}

	private static Written written(Element element, Fields fields, @Nullable String base) {
		boolean atom = Names.isAtom(element) || (fields.atomFeed() && Names.isCore(element));
		return Constructs.of(element, atom, base);
	}

	private Optional<Element> first(String[] names) {
		return this.fields.all(names)
			.filter((element) -> !element.getChildren().isEmpty() || !element.getValue().isBlank())
			.findFirst();
	}

	private Cleaned cleaned(Element element, @Nullable String page) {
		boolean based = XmlBase.of(element, null) != null;
		return written(element, this.fields, this.base).cleaned(based ? null : page);
	}

	private @Nullable String guid() {
		String guid = PlainText.literal(this.fields.text("guid", "id", "atom:id").orElseGet(this::about), LONGEST_GUID);
		return guid.isEmpty() ? null : guid;
	}

	private String about() {
		Attribute about = this.fields.element()
			.getAttributes()
			.stream()
			.filter((attribute) -> attribute.getName().equals("about"))
			.findFirst()
			.orElse(null);
		return (about != null) ? about.getValue() : "";
	}

	private ItemParts.Moments moments() {
		Instant dated = date(this.fields, "dc:date", "date", "dcterms:date");
		Instant published = date(this.fields, "pubdate", "published", "issued", "atom:published", "atom:issued",
				"dcterms:issued", "dc:issued", "prism:publicationdate");
		Instant created = date(this.fields, "created", "dcterms:created", "dc:created", "atom:created");
		return new ItemParts.Moments((published != null) ? published : (dated != null) ? dated : created,
				date(this.fields, "updated", "modified", "atom:updated", "atom:modified", "dcterms:modified",
						"dc:modified", "lastmod", "prism:modificationdate", "lastbuilddate"),
				dated);
	}

	/** The first of some dates that can be read as one. */
	static @Nullable Instant date(Fields fields, String... names) {
		return fields.all(names).flatMap((element) -> Dates.read(element.getValue()).stream()).findFirst().orElse(null);
	}

	static @Nullable String language(Fields fields) {
		String inherited = null;
		for (Element at = fields.element(); at != null && inherited == null; at = at.getParentElement()) {
			inherited = at.getAttributeValue("lang", Namespace.XML_NAMESPACE);
		}
		return Stream.concat(Stream.ofNullable(inherited), fields.text("language", "dc:language").stream())
			.map(String::strip)
			.filter((language) -> LANGUAGE.matcher(language).matches())
			.findFirst()
			.orElse(null);
	}

}
