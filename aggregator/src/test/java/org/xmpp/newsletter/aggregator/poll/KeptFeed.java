package org.xmpp.newsletter.aggregator.poll;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.xmpp.newsletter.aggregator.read.ReadItem;
import org.xmpp.newsletter.contracts.ItemContent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A feed of the past: all it ever showed, and how much of it at a time.
 *
 * @param slug its folder's name
 * @param limit how many items its platform shows, or 0 for all
 * @param items the earliest first
 */
record KeptFeed(String slug, int limit, List<Kept> items) {

	private static final JsonMapper JSON = new JsonMapper();

	/**
	 * An item, and when it could first be seen.
	 */
	record Kept(Instant visible, Instant published, URI link, ReadItem item) {
	}

	static List<KeptFeed> in(Path folder, Map<String, Integer> limits) throws IOException {
		List<KeptFeed> feeds = new ArrayList<>();
		try (Stream<Path> folders = Files.list(folder)) {
			for (Path feed : folders.filter((each) -> Files.exists(each.resolve("feed.json"))).sorted().toList()) {
				JsonNode described = JSON.readTree(Files.readString(feed.resolve("feed.json")));
				List<Kept> items = Files.readAllLines(feed.resolve("items.jsonl"))
					.stream()
					.map((line) -> kept(JSON.readTree(line)))
					.sorted(Comparator.comparing(Kept::visible))
					.toList();
				feeds.add(new KeptFeed(described.path("slug").asString(),
						limits.getOrDefault(described.path("flavour").asString(), 0), items));
			}
		}
		return feeds;
	}

	private static Kept kept(JsonNode item) {
		Instant published = Instant.parse(item.path("published").asString());
		Instant visible = item.path("first_seen").isString() ? Instant.parse(item.path("first_seen").asString())
				: published;
		URI link = URI.create(item.path("link").asString());
		ItemContent content = new ItemContent(link, item.path("title").asString(), "", List.of(), List.of(), published,
				null, null);
		return new Kept(visible, published, link, new ReadItem(item.path("guid").asString(), true, content));
	}

	UUID id() {
		return UUID.nameUUIDFromBytes(this.slug.getBytes());
	}

	long countAt(Instant moment) {
		return this.items.stream().filter((item) -> !item.visible().isAfter(moment)).count();
	}

	List<Kept> at(Instant moment) {
		Stream<Kept> shown = this.items.stream()
			.filter((item) -> !item.visible().isAfter(moment))
			.sorted(Comparator.comparing(Kept::published).reversed());
		return ((this.limit > 0) ? shown.limit(this.limit) : shown).toList();
	}

	/** What the feed began to show in a time. */
	List<Kept> news(Instant from, Instant to) {
		return this.items.stream()
			.filter((item) -> item.visible().isAfter(from) && !item.visible().isAfter(to))
			.filter((item) -> at(item.visible()).contains(item))
			.toList();
	}

}
