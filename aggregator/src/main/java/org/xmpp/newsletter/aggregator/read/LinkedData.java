package org.xmpp.newsletter.aggregator.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * What a page says of itself in JSON-LD, as far as it is news: an article, a video, an
 * event, a program. Lists and graphs are looked through.
 *
 * @see <a href="https://schema.org/Article">schema.org</a>
 */
final class LinkedData {

	private static final Set<String> NEWS = Set.of("Article", "NewsArticle", "BlogPosting", "TechArticle", "Report",
			"SocialMediaPosting", "DiscussionForumPosting", "SoftwareApplication", "SoftwareSourceCode", "VideoObject",
			"Event", "PodcastEpisode");

	private static final int MOST_SCRIPTS = 20;

	private static final int MOST_NODES = 1000;

	private static final int LONGEST = 500_000;

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final JsonNode news;

	private LinkedData(JsonNode news) {
		this.news = news;
	}

	static LinkedData of(Document page) {
		return page.select("script[type=application/ld+json]")
			.stream()
			.limit(MOST_SCRIPTS)
			.map(LinkedData::news)
			.filter((node) -> !node.isMissingNode())
			.findFirst()
			.map(LinkedData::new)
			.orElse(new LinkedData(MissingNode.getInstance()));
	}

	private static JsonNode news(Element script) {
		if (script.data().length() > LONGEST) {
			return MissingNode.getInstance();
		}
		try {
			return find(JSON.readTree(script.data()));
		}
		catch (JacksonException ex) {
			// What cannot be understood says nothing; the page has other words for it.
			return MissingNode.getInstance();
		}
	}

	private static JsonNode find(JsonNode root) {
		Deque<JsonNode> open = new ArrayDeque<>();
		open.add(root);
		for (int i = 0; i < MOST_NODES && !open.isEmpty(); i++) {
			JsonNode node = open.remove();
			if (isNews(node)) {
				return node;
			}
			JsonNode inner = node.isArray() ? node : node.path("@graph");
			inner.forEach(open::add);
			if (node.path("mainEntity").isObject()) {
				open.add(node.path("mainEntity"));
			}
		}
		return MissingNode.getInstance();
	}

	private static boolean isNews(JsonNode node) {
		JsonNode type = node.path("@type");
		return NEWS.contains(type.asString(""))
				|| type.valueStream().anyMatch((one) -> NEWS.contains(one.asString("")));
	}

	/**
	 * What is said under a path of names; of several the first.
	 * @return the text, or empty
	 */
	String text(String... path) {
		JsonNode node = this.news;
		for (String name : path) {
			node = node.isArray() ? node.path(0).path(name) : node.path(name);
		}
		JsonNode found = node.isArray() ? node.path(0) : node;
		return found.isString() ? found.asString("") : "";
	}

}
