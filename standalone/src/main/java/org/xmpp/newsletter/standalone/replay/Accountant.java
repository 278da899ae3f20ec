package org.xmpp.newsletter.standalone.replay;

import java.net.URI;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.standalone.NewsroomClient;
import tools.jackson.databind.JsonNode;

/**
 * Puts together what the three services say of a month's items.
 */
final class Accountant {

	private final NewsroomClient client;

	private final Map<URI, URI> publishedAt;

	/**
	 * Prepares.
	 * @param client the newsroom to ask
	 * @param publishedAt where each feed was really published, by the address at which it
	 * was served
	 */
	Accountant(NewsroomClient client, Map<URI, URI> publishedAt) {
		this.client = client;
		this.publishedAt = publishedAt;
	}

	Account account(YearMonth month) {
		Map<String, URI> feeds = rows("/api/feeds").collect(Collectors.toMap((feed) -> feed.path("id").asString(),
				(feed) -> publishedAt(URI.create(feed.path("address").asString()))));
		Map<String, JsonNode> queue = byId(this.client.get("/api/months/" + month + "/account").path("lines"), "item");
		Map<String, String> titles = new HashMap<>();
		rows("/api/entries?month=" + month)
			.forEach((entry) -> titles.put(entry.path("id").asString(), entry.path("title").asString()));
		Set<String> printed = byId(this.client.get("/api/issues/" + month + "/account").path("printed"), "entry")
			.keySet();
		List<Account.Line> lines = rows("/api/items?limit=10000&month=" + month)
			.map((item) -> line(item, feeds, queue.get(item.path("id").asString()), titles, printed))
			.toList();
		return Account.of(month, lines);
	}

	private URI publishedAt(URI served) {
		return this.publishedAt.getOrDefault(served, served);
	}

	private static Account.Line line(JsonNode item, Map<String, URI> feeds, @Nullable JsonNode standing,
			Map<String, String> titles, Set<String> printed) {
		URI feed = feeds.getOrDefault(item.path("feed").asString(""), URI.create("by-hand"));
		String entry = (standing != null) ? text(standing, "entry") : null;
		return new Account.Line(feed, item.path("identity").asString(), URI.create(item.path("link").asString()),
				item.path("title").asString(), instant(item, "published"), state(standing, printed),
				(standing != null) ? text(standing, "reason") : "The queue knows nothing of it",
				(entry != null) ? titles.get(entry) : null, (standing != null) ? text(standing, "month") : null);
	}

	private static String state(@Nullable JsonNode standing, Set<String> printed) {
		if (standing == null) {
			return "lost";
		}
		return printed.contains(standing.path("entry").asString("")) ? "printed" : standing.path("state").asString();
	}

	private Stream<JsonNode> rows(String path) {
		return StreamSupport.stream(this.client.get(path).spliterator(), false);
	}

	private static Map<String, JsonNode> byId(JsonNode rows, String field) {
		return StreamSupport.stream(rows.spliterator(), false)
			.collect(Collectors.toMap((row) -> row.path(field).asString(), (row) -> row));
	}

	private static @Nullable String text(JsonNode row, String field) {
		return row.hasNonNull(field) ? row.path(field).asString() : null;
	}

	private static @Nullable Instant instant(JsonNode row, String field) {
		String text = text(row, field);
		return (text != null) ? Instant.parse(text) : null;
	}

}
