package org.xmpp.newsletter.aggregator.read;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON Feed.
 *
 * @see <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>
 */
record JsonFeed(JsonNode feed, @Nullable String base) {

	private static final JsonMapper JSON = JsonMapper
		.builder(JsonFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(100).build())
			.enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
			.enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
			.build())
		.build();

	static ReadFeed read(byte[] body, @Nullable URI address) throws UnreadableFeedException {
		JsonNode feed = parse(body);
		if (!isFeed(feed)) {
			throw new UnreadableFeedException("It is JSON, but no JSON Feed: its version is missing.");
		}
		if (feed.path("items").size() > XmlFeed.MOST_ITEMS) {
			throw new UnreadableFeedException("It has more than " + XmlFeed.MOST_ITEMS + " items.");
		}
		String home = text(feed, "home_page_url");
		String base = (address != null) ? address.toString() : Optional.ofNullable(text(feed, "feed_url")).orElse(home);
		return new JsonFeed(feed, base).read(home);
	}

	private static boolean isFeed(JsonNode feed) {
		boolean named = feed.path("version").asString("").contains("jsonfeed.org/version/");
		return named || (feed.path("items").isArray() && feed.path("title").isString());
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

	private ReadFeed read(@Nullable String home) {
		Head head = new Head(line(this.feed, "title"), line(this.feed, "description"), Links.harmless(this.base, home),
				this.base, null, language(this.feed), authors(this.feed));
		List<ReadItem> items = new ArrayList<>();
		List<ReadProblem> problems = new ArrayList<>();
		for (JsonNode item : this.feed.path("items")) {
			if (item.isObject()) {
				items.add(item(item).in(head));
			}
			else {
				problems.add(new ReadProblem("item " + (items.size() + problems.size() + 1), "It is no JSON object"));
			}
		}
		return head.with(items, problems).with(hints());
	}

	private PollingHints hints() {
		@Nullable URI hub = this.feed.path("hubs")
			.valueStream()
			.filter((offered) -> "WebSub".equalsIgnoreCase(text(offered, "type")))
			.map((offered) -> Links.web(Links.harmless(this.base, text(offered, "url"))))
			.flatMap(Optional::stream)
			.findFirst()
			.orElse(null);
		return new PollingHints(null, "", Set.of(), Set.of(), hub,
				Links.web(Links.harmless(this.base, text(this.feed, "feed_url"))).orElse(null));
	}

	private ItemParts item(JsonNode item) {
		String guid = PlainText.literal(text(item, "id"), 4000);
		Cleaned summary = plain(text(item, "summary"));
		String link = link(item, guid);
		String page = (link != null && Links.scheme(link) != null) ? link : this.base;
		Cleaned body = body(item, page);
		return new ItemParts(guid.isEmpty() ? null : guid, guid.isEmpty() || Links.isDangerous(guid) ? null : guid,
				link, line(item, "title"), body.html().isEmpty() ? summary : body, summary, FeedPictures.of(item, page),
				authors(item), ItemParts.labels(item.path("tags").valueStream().map((tag) -> tag.asString(""))),
				new ItemParts.Moments(Dates.read(text(item, "date_published")).orElse(null),
						Dates.read(text(item, "date_modified")).orElse(null), null),
				language(item));
	}

	private @Nullable String link(JsonNode item, String guid) {
		return Stream.of("url", "external_url")
			.flatMap((name) -> Optional.ofNullable(text(item, name)).stream())
			.flatMap((written) -> Stream.ofNullable(Links.harmless(this.base, written)))
			.findFirst()
			.orElse(guid.startsWith("http") ? Links.harmless(this.base, guid) : null);
	}

	private Cleaned body(JsonNode item, @Nullable String page) {
		String html = text(item, "content_html");
		return (html != null && !html.isBlank()) ? Html.cleaned(html, this.base, page)
				: plain(text(item, "content_text"));
	}

	private static Cleaned plain(@Nullable String text) {
		return (text != null) ? Texts.cleaned(text) : Cleaned.NOTHING;
	}

	private static String line(JsonNode node, String name) {
		return PlainText.harmless(Optional.ofNullable(text(node, name)).orElse(""), Texts.LONGEST_TITLE);
	}

	private static List<String> authors(JsonNode node) {
		Stream<JsonNode> all = Stream.concat(node.path("authors").valueStream(), Stream.of(node.path("author")));
		return ItemParts.names(all
			.flatMap((author) -> Stream.ofNullable(author.isString() ? author.asString() : text(author, "name"))));
	}

	private static @Nullable String language(JsonNode node) {
		String language = text(node, "language");
		return (language != null && language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}")) ? language : null;
	}

	private static @Nullable String text(JsonNode node, String name) {
		JsonNode value = node.path(name);
		return (value.isString() || value.isNumber()) ? value.asString() : null;
	}

}
