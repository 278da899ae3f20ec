package org.xmpp.newsletter.standalone.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.xmpp.newsletter.standalone.NewsroomClient;
import org.xmpp.newsletter.standalone.demo.Demo;
import tools.jackson.databind.JsonNode;

import org.springframework.util.FileSystemUtils;

/**
 * The newsroom that all tests in a browser look at, with the demo's month in it, on a
 * broker and a database of its own.
 */
final class BrowserNewsroom implements VisitedNewsroom {

	static final YearMonth MONTH = YearMonth.of(2025, 5);

	private final Path folder;

	private final Demo demo;

	private final NewsroomClient client;

	BrowserNewsroom() throws IOException {
		this.folder = Files.createTempDirectory("newsroom-pages");
		this.demo = Demo.start(this.folder, 0);
		this.demo.liveThroughTheMonth();
		this.client = new NewsroomClient(this.demo.newsroom().address(), "test editor");
	}

	@Override
	public URI address() {
		return this.demo.newsroom().address();
	}

	void settle() {
		this.demo.newsroom().settle();
	}

	/** The entries of the month in a state. */
	List<JsonNode> entries(String state) {
		return list(this.client.get("/api/entries?month=" + MONTH + "&state=" + state));
	}

	/**
	 * Sees to it that entries wait that are safe to approve, by taking approved ones
	 * back.
	 */
	List<String> waiting(int count) {
		Stream<JsonNode> waiting = entries("in-review").stream().filter((entry) -> entry.path("safe").asBoolean());
		List<JsonNode> chosen = Stream.concat(waiting, entries("approved").stream()).limit(count).toList();
		if (chosen.size() < count) {
			throw new IllegalStateException("The month has only %d entries to decide on".formatted(chosen.size()));
		}
		chosen.stream().filter((entry) -> entry.path("state").asString().equals("approved")).forEach(this::undo);
		return chosen.stream().map((entry) -> entry.path("id").asString()).toList();
	}

	private void undo(JsonNode entry) {
		this.client.decide(entry.path("id").asString(), entry.path("version").asInt(), "undo");
	}

	/** The entry with these words in its title, which waits now if it did not. */
	String waitingAbout(String words) {
		JsonNode entry = list(this.client.get("/api/entries?month=" + MONTH)).stream()
			.filter((candidate) -> candidate.path("title").asString().contains(words))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No entry is about " + words));
		if (!entry.path("state").asString().equals("in-review")) {
			undo(entry);
		}
		return entry.path("id").asString();
	}

	/** Somebody else decides. */
	void decide(String id, String decision) {
		this.client.decide(id, entry(id).path("version").asInt(), decision);
	}

	/** Somebody approves, whatever no source says. */
	void approveAsItIs(String id) {
		this.client.approveAsItIs(id);
	}

	JsonNode entry(String id) {
		return this.client.get("/api/entries/" + id);
	}

	static List<JsonNode> list(JsonNode array) {
		return StreamSupport.stream(array.spliterator(), false).toList();
	}

	@Override
	public void close() throws IOException {
		this.demo.close();
		FileSystemUtils.deleteRecursively(this.folder);
	}

}
