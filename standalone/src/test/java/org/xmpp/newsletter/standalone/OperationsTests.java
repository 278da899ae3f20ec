package org.xmpp.newsletter.standalone;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xmpp.newsletter.platform.people.Account;
import org.xmpp.newsletter.platform.people.Actor;
import org.xmpp.newsletter.platform.people.People;
import org.xmpp.newsletter.platform.people.Reception;
import org.xmpp.newsletter.platform.people.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * What operators see of a whole newsroom, and how they get it back.
 */
class OperationsTests {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private static final Pattern METER = Pattern.compile("newsroom_[a-z_]+[a-z]");

	private static final List<String> SERVICES = List.of("aggregator", "summarizer", "assembler");

	private static final Path PROJECT = Path.of("..");

	private static Path folder;

	private static Newsroom newsroom;

	@BeforeAll
	static void open(@TempDir Path temporary) {
		folder = temporary;
		newsroom = start(folder.resolve("data"));
	}

	private static Newsroom start(Path data) {
		return Newsroom.start(data, 0, InstantSource.system(),
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
			.untilAsserted(() -> assertThat(get(newsroom, "/api/operations")).contains("\"aggregator\"",
					"\"summarizer\"", "\"assembler\"", "newsroom.feeds.due", "newsroom.queue.waiting",
					"newsroom.outbox.age", "newsroom.consumer.lag"));
		assertThat(get(newsroom, "/operations")).contains("feeds due", "entries waiting for a decision",
				"messages not taken in", "aria-current=\"page\">Operations");
	}

	@Test
	void everyMeterIsThereThatTheGuideTheAlertsAndTheDashboardName() throws Exception {
		String guide = Files.readString(PROJECT.resolve("docs/operations.md"));
		Set<String> documented = meters(guide.substring(guide.indexOf("## Meters"), guide.indexOf("## Dead letters")));
		Set<String> asked = meters(Files.readString(PROJECT.resolve("observability/alerts.yml")));
		asked.addAll(meters(Files.readString(PROJECT.resolve("observability/grafana/dashboards/newsroom.json"))));
		assertThat(documented).hasSizeGreaterThan(12).containsAll(asked);
		await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
			Set<String> shown = new TreeSet<>();
			for (String service : SERVICES) {
				shown.addAll(meters(get(newsroom, "/ops/" + service + "/prometheus")));
			}
			assertThat(shown).containsAll(documented);
		});
	}

	@Test
	void aBackupOfARunningNewsroomHasItsPeopleFeedsAndIssues() throws Exception {
		Account ana = newsroom.aggregator(Reception.class)
			.invite("ana", "Ana", Set.of(Role.EDITOR), new Actor("the test", "", ""))
			.account();
		post(newsroom, "/api/archive?name=2025-06-10-newsletter.md", """
				---
				title: The XMPP Newsletter May 2025
				date: 2025-06-10
				---

				## XMPP Software News

				### XMPP Clients and Applications

				- [Teapot 1.2](https://teapot.example/1.2) is out.
				""");
		newsroom.settle();
		Path file = folder.resolve("newsroom.backup");
		Backup.write(folder.resolve("data"), file);
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> Backup.read(file, folder.resolve("data")))
			.withMessageContaining("There is a newsroom in");
		assertThat(Backup.read(file, folder.resolve("elsewhere"))).isPositive();
		try (Newsroom restored = start(folder.resolve("elsewhere"))) {
			restored.settle();
			assertThat(restored.aggregator(People.class).find(ana.id())).contains(ana);
			for (String path : List.of("/api/archive", "/api/issues", "/api/entries", "/api/projects")) {
				assertThat(get(restored, path)).as(path).isEqualTo(get(newsroom, path));
			}
			assertThat(get(restored, "/api/archive")).contains("2025-05");
			assertThat(get(restored, "/api/operations/dead-letters")).isEqualTo("[]");
		}
	}

	private static Set<String> meters(String text) {
		return METER.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
	}

	private static String get(Newsroom where, String path) throws Exception {
		String wanted = path.startsWith("/api") ? "application/json" : "text/html, text/plain";
		return send(where, path, HttpRequest.newBuilder().header("Accept", wanted));
	}

	private static void post(Newsroom where, String path, String body) throws Exception {
		send(where, path,
				HttpRequest.newBuilder()
					.header("Content-Type", "text/markdown")
					.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	private static String send(Newsroom where, String path, HttpRequest.Builder request) throws Exception {
		HttpResponse<String> answer = CLIENT.send(
				request.uri(URI.create(where.address() + path)).timeout(Duration.ofMinutes(1)).build(),
				HttpResponse.BodyHandlers.ofString());
		assertThat(answer.statusCode()).as(path + ": " + answer.body()).isBetween(200, 299);
		return answer.body();
	}

}
