package org.xmpp.newsletter.standalone.demo;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.xmpp.newsletter.standalone.NewsroomClient;
import tools.jackson.databind.JsonNode;

/**
 * What the demo tells a person in a few lines.
 */
final class Report {

	private static final int NAMED = 5;

	private final URI newsroom;

	private final YearMonth month;

	private final NewsroomClient client;

	Report(URI newsroom, YearMonth month, NewsroomClient client) {
		this.newsroom = newsroom;
		this.month = month;
		this.client = client;
	}

	List<String> lines(int feeds, int polls, JsonNode approvals, Path issue, Duration took) {
		JsonNode account = this.client.get("/api/months/" + this.month + "/account");
		List<String> lines = new ArrayList<>();
		lines.add("");
		lines.add("%s in %.1f s: %d feeds polled %d times, %d items read, %d of them news of the month.".formatted(
				this.month, took.toMillis() / 1000.0, feeds, polls, account.path("total").asInt(),
				account.path("total").asInt() - account.path("states").path("recorded").asInt()));
		lines.add("Approved in the demo editor's name: %d entries, each with all its numbers backed by its source."
			.formatted(approvals.path("count").asInt()));
		lines.addAll(waiting(approvals.path("stayed")));
		lines.add("The issue:     " + issue);
		lines.add("The queue:     " + this.newsroom + "/queue?month=" + this.month);
		lines.add("The preview:   " + this.newsroom + "/issues/" + this.month + "/preview");
		lines.add("The feeds:     " + this.newsroom + "/feeds");
		return lines;
	}

	private static List<String> waiting(JsonNode stayed) {
		List<String> lines = new ArrayList<>();
		lines.add("Waiting for a person: " + stayed.size() + ((stayed.size() == 1) ? " entry" : " entries"));
		for (int i = 0; i < Math.min(stayed.size(), NAMED); i++) {
			JsonNode entry = stayed.get(i);
			lines.add("  - " + entry.path("title").asString() + ": "
					+ entry.path("concerns").path(0).asString("look at it"));
		}
		if (stayed.size() > NAMED) {
			lines.add("  - and " + (stayed.size() - NAMED) + " more");
		}
		return lines;
	}

}
