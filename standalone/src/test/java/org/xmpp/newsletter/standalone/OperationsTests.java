package org.xmpp.newsletter.standalone;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What operators see of a whole newsroom.
 */
class OperationsTests {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private static Newsroom newsroom;

	@BeforeAll
	static void open(@TempDir Path folder) {
		newsroom = Newsroom.start(folder, 0, InstantSource.system(),
				Map.of("newsroom.aggregator.polling.automatic", false, "newsroom.aggregator.xep-list.automatic", false,
						"newsroom.people.entry", "open", "newsroom.web.person", "Olga"));
	}

	@AfterAll
	static void close() {
		newsroom.close();
	}

	@Test
	void oneServiceSaysHowAllAre() throws Exception {
		await().atMost(Duration.ofSeconds(60))
			.untilAsserted(() -> assertThat(get("/api/operations")).contains("\"aggregator\"", "\"summarizer\"",
					"\"assembler\"", "newsroom.feeds.due", "newsroom.feeds.late", "newsroom.feeds.broken",
					"newsroom.queue.waiting", "newsroom.queue.age", "newsroom.outbox.age", "newsroom.consumer.lag"));
		assertThat(get("/operations")).contains("feeds due", "entries waiting for a decision", "messages not taken in",
				"aria-current=\"page\">Operations");
	}

	private static String get(String path) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create(newsroom.address() + path))
			.timeout(Duration.ofMinutes(1))
			.header("Accept", path.startsWith("/api") ? "application/json" : "text/html")
			.build();
		HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
		assertThat(answer.statusCode()).as(path).isEqualTo(200);
		return answer.body();
	}

}
