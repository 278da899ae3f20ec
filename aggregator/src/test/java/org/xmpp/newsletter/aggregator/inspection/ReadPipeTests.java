package org.xmpp.newsletter.aggregator.inspection;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xmpp.newsletter.aggregator.read.FeedReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Documents read for a program, and for a person.
 */
class ReadPipeTests {

	private static final String FEED = """
			<rss version="2.0"><channel><title>Grüße</title><link>https://x.example/</link><description>d</description>
			<item><title>A</title><link>/1</link><pubDate>Thu, 01 May 2025 12:00:00 +0200</pubDate>
			<description>&lt;p onclick="x">b&lt;/p></description><category>c</category></item></channel></rss>""";

	@TempDir
	private Path folder;

	@Test
	void answersEachLineInItsOrder() throws Exception {
		List<JsonNode> answers = ask(question("1", write("a.xml", FEED)), question("2", write("b.xml", "<html/>")));
		JsonNode first = answers.getFirst();
		assertThat(first.path("id").asString()).isEqualTo("1");
		assertThat(first.path("title").asString()).isEqualTo("Grüße");
		assertThat(first.path("subtitle").asString()).isEqualTo("d");
		JsonNode entry = first.path("entries").path(0);
		assertThat(entry.path("link").asString()).isEqualTo("https://b.example/1");
		assertThat(entry.path("published").asString()).isEqualTo("2025-05-01T10:00:00Z");
		assertThat(entry.path("updated").isNull()).isTrue();
		assertThat(entry.path("html").asString()).isEqualTo("<p>b</p>");
		assertThat(entry.path("text").asString()).isEqualTo("b");
		assertThat(entry.path("categories").path(0).asString()).isEqualTo("c");
		assertThat(answers.get(1).path("id").asString()).isEqualTo("2");
		assertThat(answers.get(1).path("error").asString()).isNotBlank();
	}

	@Test
	void noBadLineEndsTheWork() throws Exception {
		List<JsonNode> answers = ask("nonsense", "[]", "{\"id\":3}", "{\"id\":4,\"file\":\"/nowhere\\u0000\"}",
				"{\"id\":5,\"file\":\"" + this.folder + "\"}", question("6", write("a.xml", FEED)));
		assertThat(answers).hasSize(6);
		assertThat(answers.subList(0, 5)).allSatisfy((answer) -> assertThat(answer.has("error")).isTrue());
		assertThat(answers.getLast().path("title").asString()).isEqualTo("Grüße");
	}

	@Test
	void tellsAPersonWhatWasReadAndWhatWasRemoved() throws Exception {
		StringWriter told = new StringWriter();
		new ReadReport(new PrintWriter(told))
			.tell(new Documents(new FeedReader(), InstantSource.system()).read(write("a.xml", FEED).toString()));
		assertThat(told.toString()).contains("\"Grüße\" with 1 items", "Published: 2025-05-01 10:00 UTC",
				"Removed: a script");
	}

	private Path write(String name, String document) throws IOException {
		return Files.writeString(this.folder.resolve(name), document);
	}

	private static String question(String id, Path file) {
		return "{\"id\":\"%s\",\"file\":\"%s\",\"content_type\":null,\"base\":\"https://b.example/f\"}".formatted(id,
				file);
	}

	private static List<JsonNode> ask(String... lines) throws IOException {
		ByteArrayOutputStream answers = new ByteArrayOutputStream();
		byte[] questions = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
		new ReadPipe(new FeedReader()).run(new ByteArrayInputStream(questions), answers);
		return answers.toString(StandardCharsets.UTF_8)
			.lines()
			.map((line) -> JsonMapper.builder().build().readTree(line))
			.toList();
	}

}
