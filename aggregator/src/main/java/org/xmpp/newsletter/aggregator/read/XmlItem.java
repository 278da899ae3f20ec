package org.xmpp.newsletter.aggregator.read;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndPerson;
import org.jdom2.Attribute;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.contracts.ItemContent;

/**
 * One item of an XML feed: what ROME leaves as it is written or reads wrongly (identity,
 * links, dates) is taken from the element, the rest from ROME.
 */
record XmlItem(Element element, XmlFeed.Head head, URI base, Optional<URI> link, @Nullable String guid,
		Optional<Instant> published, Optional<Instant> updated, @Nullable String language) {

	static final int LONGEST_TITLE = 500;

	private static final int LONGEST_NAME = 100;

	private static final int LONGEST_GUID = 4000;

	private static final int MOST_AUTHORS = 20;

	private static final int MOST_CATEGORIES = 50;

	private static final Pattern MAIL_AND_NAME = Pattern.compile("\\S+@\\S+\\s*\\((.+)\\)");

	private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}");

	private static final Set<String> KEPT = Set.of("title", "link", "description", "encoded", "content", "summary",
			"author", "creator", "category", "subject", "name");

	static XmlItem of(Element element, XmlFeed.Head head) {
		URI base = XmlLinks.base(element, head.address());
		String own = language(element);
		return new XmlItem(element, head, contentBase(element, head.address()), XmlLinks.page(element, base),
				guid(element), date(element, "published", "issued", "pubDate", "date", "created"),
				date(element, "updated", "modified"), (own != null) ? own : head.language());
	}

	private static URI contentBase(Element element, URI address) {
		return element.getChildren()
			.stream()
			.filter((child) -> child.getName().equals("content"))
			.map((content) -> XmlLinks.base(content, address))
			.findFirst()
			.orElseGet(() -> XmlLinks.base(element, address));
	}

	static @Nullable String language(Element element) {
		String language = Optional.ofNullable(element.getAttributeValue("lang", Namespace.XML_NAMESPACE))
			.or(() -> text(element, "language"))
			.orElse("")
			.strip();
		return LANGUAGE.matcher(language).matches() ? language : null;
	}

	private static @Nullable String guid(Element element) {
		Attribute about = element.getAttributes()
			.stream()
			.filter((attribute) -> attribute.getName().equals("about"))
			.findFirst()
			.orElse(null);
		String written = text(element, "guid").or(() -> text(element, "id"))
			.orElse((about != null) ? about.getValue() : "");
		String guid = PlainText.literal(written, LONGEST_GUID);
		return guid.isEmpty() ? null : guid;
	}

	private static Optional<Instant> date(Element element, String... names) {
		return Stream.of(names)
			.flatMap((name) -> text(element, name).stream())
			.flatMap((written) -> Dates.parse(written).stream())
			.findFirst();
	}

	private static Optional<String> text(Element element, String name) {
		return element.getChildren()
			.stream()
			.filter((child) -> child.getName().equals(name))
			.map(Element::getTextTrim)
			.filter((text) -> !text.isEmpty())
			.findFirst();
	}

	/** Takes away what ROME is not needed for, and what there is too much of. */
	void prune() {
		int labels = 0;
		for (Element child : List.copyOf(this.element.getChildren())) {
			boolean label = Set.of("category", "subject", "author", "creator").contains(child.getName());
			if (!KEPT.contains(child.getName()) || (label && ++labels > MOST_AUTHORS + MOST_CATEGORIES)) {
				child.detach();
			}
		}
	}

	ReadItem with(SyndEntry entry) {
		URI page = this.link.orElse(this.head.page());
		String html = html(entry);
		ItemContent content = new ItemContent(page, title(entry, html, page), html, authors(entry), categories(entry),
				this.published.or(() -> this.updated).orElse(null), this.updated.orElse(null), this.language);
		return new ReadItem(this.guid, this.link.isPresent(), content);
	}

	private String html(SyndEntry entry) {
		return Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription()))
			.filter((content) -> content.getValue() != null && !content.getValue().isBlank())
			.findFirst()
			.map((content) -> Html.clean(markup(content), this.base))
			.orElse("");
	}

	private static String markup(SyndContent content) {
		boolean plain = "text".equals(content.getType()) || "text/plain".equals(content.getType());
		return (plain && !content.getValue().contains("</")) ? Texts.paragraphs(content.getValue())
				: content.getValue();
	}

	private static String title(SyndEntry entry, String html, URI page) {
		return Texts.title(PlainText.line(entry.getTitle(), LONGEST_TITLE), html, page);
	}

	private static List<String> authors(SyndEntry entry) {
		Stream<String> people = entry.getAuthors().stream().map(SyndPerson::getName);
		return Stream.concat(people, Stream.ofNullable(entry.getAuthor()))
			.map(XmlItem::name)
			.filter((name) -> !name.isEmpty())
			.distinct()
			.limit(MOST_AUTHORS)
			.toList();
	}

	private static String name(@Nullable String written) {
		String name = PlainText.line(written, LONGEST_NAME);
		Matcher both = MAIL_AND_NAME.matcher(name);
		if (both.matches()) {
			return both.group(1).strip();
		}
		// A mail address alone is nobody's name and nobody's business.
		return name.matches("\\S+@\\S+") ? "" : name;
	}

	private static List<String> categories(SyndEntry entry) {
		return entry.getCategories()
			.stream()
			.map(SyndCategory::getName)
			.map((name) -> PlainText.line(name, LONGEST_NAME))
			.filter((name) -> !name.isEmpty())
			.distinct()
			.limit(MOST_CATEGORIES)
			.toList();
	}

}
