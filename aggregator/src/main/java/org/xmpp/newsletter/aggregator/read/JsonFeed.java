package org.xmpp.newsletter.aggregator.read;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.contracts.ItemContent;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON Feed.
 *
 * @see <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>
 */
record JsonFeed(JsonNode feed, URI address, URI home) {

	private static final int LONGEST_NAME = 100;

	private static final JsonMapper JSON = JsonMapper
		.builder(JsonFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(100).build())
			.build())
		.build();

	static ReadFeed read(byte[] body, @Nullable URI base) throws UnreadableFeedException {
		URI address = Objects.requireNonNullElse(base, Links.NOWHERE);
		JsonNode feed = parse(body);
		if (!feed.path("version").asString("").startsWith("https://jsonfeed.org/version/")) {
			throw new UnreadableFeedException("It is JSON, but no JSON Feed: its version is missing.");
		}
		if (feed.path("items").size() > XmlFeed.MOST_ITEMS) {
			throw UnreadableFeedException.excessive("It has more than " + XmlFeed.MOST_ITEMS + " items.");
		}
		Optional<URI> home = Links.resolve(address, text(feed, "home_page_url"));
		return new JsonFeed(feed, address, home.orElse(address)).read(home.orElse(null));
	}

	private static JsonNode parse(byte[] body) throws UnreadableFeedException {
		try {
			return JSON.readTree(body);
		}
		catch (JacksonException ex) {
			throw new UnreadableFeedException(
					"It is not valid JSON: " + PlainText.literal(ex.getOriginalMessage(), 300), ex);
		}
	}

	private ReadFeed read(@Nullable URI page) {
		List<ReadItem> items = new ArrayList<>();
		List<ReadProblem> problems = new ArrayList<>();
		for (JsonNode item : this.feed.path("items")) {
			if (item.isObject()) {
				items.add(item(item));
			}
			else {
				problems.add(new ReadProblem("item " + (items.size() + problems.size() + 1), "It is no JSON object"));
			}
		}
		return new ReadFeed(PlainText.line(text(this.feed, "title"), XmlItem.LONGEST_TITLE), page, items, problems)
			.with(hints());
	}

	private PollingHints hints() {
		@Nullable URI hub = this.feed.path("hubs")
			.valueStream()
			.filter((offered) -> "WebSub".equalsIgnoreCase(text(offered, "type")))
			.map((offered) -> Links.resolve(this.address, text(offered, "url")))
			.flatMap(Optional::stream)
			.findFirst()
			.orElse(null);
		return new PollingHints(null, "", Set.of(), Set.of(), hub,
				Links.resolve(this.address, text(this.feed, "feed_url")).orElse(null));
	}

	private ReadItem item(JsonNode item) {
		Optional<URI> link = Links.resolve(this.address, text(item, "url"))
			.or(() -> Links.resolve(this.address, text(item, "external_url")));
		String guid = PlainText.literal(text(item, "id"), 4000);
		URI page = link.orElse(this.home);
		String html = html(item);
		String title = Texts.title(PlainText.line(text(item, "title"), XmlItem.LONGEST_TITLE), html, page);
		ItemContent content = new ItemContent(page, title, html, authors(item), tags(item),
				Dates.parse(text(item, "date_published"))
					.or(() -> Dates.parse(text(item, "date_modified")))
					.orElse(null),
				Dates.parse(text(item, "date_modified")).orElse(null), language(item));
		return new ReadItem(guid.isEmpty() ? null : guid, link.isPresent(), content);
	}

	private String html(JsonNode item) {
		String html = text(item, "content_html");
		if (html != null && !html.isBlank()) {
			return Html.clean(html, this.address);
		}
		String plain = Optional.ofNullable(text(item, "content_text")).orElseGet(() -> text(item, "summary"));
		return (plain != null) ? Html.clean(Texts.paragraphs(plain), this.address) : "";
	}

	private List<String> authors(JsonNode item) {
		Stream<JsonNode> own = Stream.concat(item.path("authors").valueStream(), Stream.of(item.path("author")));
		return labels(own.map((author) -> text(author, "name")), 20);
	}

	private static List<String> tags(JsonNode item) {
		return labels(item.path("tags").valueStream().map((tag) -> tag.asString("")), 50);
	}

	private static List<String> labels(Stream<@Nullable String> written, int most) {
		return written.map((label) -> PlainText.line(label, LONGEST_NAME))
			.filter((label) -> !label.isEmpty())
			.distinct()
			.limit(most)
			.toList();
	}

	private @Nullable String language(JsonNode item) {
		String language = Optional.ofNullable(text(item, "language")).orElseGet(() -> text(this.feed, "language"));
		return (language != null && language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}")) ? language : null;
	}

	private static @Nullable String text(JsonNode node, String name) {
		JsonNode value = node.path(name);
		return (value.isString() || value.isNumber()) ? value.asString() : null;
	}

}
