package org.xmpp.newsletter.standalone.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.xmpp.newsletter.client.Main;
import org.xmpp.newsletter.standalone.NewsroomClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The demo's month from the feeds to the issue, on whatever broker and database.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MonthScenario {

	private static final YearMonth MONTH = YearMonth.of(2025, 5);

	private Demo demo;

	private List<String> said;

	private NewsroomClient client;

	abstract Map<String, Object> infrastructure();

	@BeforeAll
	void liveThroughTheMonth(@TempDir Path folder) {
		this.demo = Demo.on(folder, infrastructure());
		this.said = this.demo.liveThroughTheMonth();
		this.client = new NewsroomClient(this.demo.newsroom().address(), "test editor");
	}

	@AfterAll
	void close() {
		if (this.demo != null) {
			this.demo.close();
		}
	}

	@Test
	void writesTheIssueOfTheMonth() {
		assertThat(issue()).startsWith("---\ntitle: The XMPP Newsletter May 2025\n")
			.contains("## XMPP Software News", "### Clients and Applications", "## Extensions and specifications");
	}

	@Test
	void saysWhatHappenedAndWhereToLook() {
		assertThat(this.said).anyMatch((line) -> line.contains("feeds polled"))
			.anyMatch((line) -> line.startsWith("Waiting for a person"))
			.anyMatch((line) -> line.contains("/queue?month=2025-05"));
	}

	@Test
	void printsAllReleasesOfAProjectInOneEntry() {
		assertThat(issue().lines().filter((line) -> line.contains("overpush/releases"))).singleElement()
			.asString()
			.contains("versions [0.3.0]", "[0.3.1]", "and [0.4.2]", "have been released");
	}

	@Test
	void printsAReleaseOnceThoughTwoFeedsCarryIt() {
		assertThat(issue().lines().filter((line) -> line.startsWith("- [Gajim]"))).hasSize(1);
		assertThat(issue()).containsOnlyOnce("version [2.2.0]");
	}

	@Test
	void printsNoItemOlderThanTheMonthAndNoPreRelease() {
		assertThat(issue()).doesNotContain("2.0.0-rc").doesNotContain("2.0.0rc");
		assertThat(states("recorded")).isPositive();
		assertThat(states("folded")).isPositive();
	}

	@Test
	void letsNothingActiveThrough() {
		assertThat(issue()).doesNotContain("<script").doesNotContain("{{< figure src=\"x\"");
		assertThat(issue()).doesNotContainPattern(Pattern.compile("(?<!\\\\)\\]\\(javascript:"));
	}

	@Test
	void derivesTheSpecificationsSectionFromTwoLists() {
		assertThat(issue()).contains("[XEP-9004](/extensions/xep-9004.html)", "[XEP-9001](/extensions/xep-9001.html)",
				"/extensions/inbox/lemon-slices.html", "No XEPs deprecated this month.");
	}

	@Test
	void givesEveryItemExactlyOneState() {
		JsonNode account = this.client.get("/api/months/" + MONTH + "/account");
		List<String> items = texts(account.path("lines"), "item");
		assertThat(items).doesNotHaveDuplicates().hasSize(account.path("total").asInt());
		assertThat(items).containsAll(texts(this.client.get("/api/items?limit=10000&month=" + MONTH), "id"));
	}

	@Test
	void doesNothingTwiceWhenEveryEventIsDeliveredAgain() throws SQLException {
		String issue = issue();
		JsonNode account = this.client.get("/api/months/" + MONTH + "/account");
		sendAllEventsAgain();
		this.demo.newsroom().settle();
		assertThat(issue()).isEqualTo(issue);
		assertThat(this.client.get("/api/months/" + MONTH + "/account")).isEqualTo(account);
	}

	@Test
	void writesTheIssueToAFile(@TempDir Path other) throws IOException {
		String line = this.said.stream().filter((text) -> text.startsWith("The issue:")).findFirst().orElseThrow();
		Path file = Path.of(line.substring("The issue:".length()).strip());
		assertThat(Files.readString(file)).contains("The XMPP Newsletter May 2025");
	}

	@Test
	void theCommandLineDecidesTakesBackAndGivesOutTheIssue(@TempDir Path home) throws IOException {
		String before = issue();
		JsonNode waiting = command(home, 0, "queue", "--month", MONTH.toString(), "--json");
		String entry = waiting.path(0).path("id").asString();
		String[] approval = Stream
			.concat(Stream.of("approve", entry, "--json"),
					texts(this.client.get("/api/entries/" + entry).path("unbacked"), "text").stream()
						.flatMap((token) -> Stream.of("--confirm", token)))
			.toArray(String[]::new);
		assertThat(command(home, 0, approval).path("decided").path(0).path("state").asString()).isEqualTo("approved");
		assertThat(command(home, 0, "undo", "--json").path("decided").path(0).path("state").asString())
			.isEqualTo("in-review");
		assertThat(texts(command(home, 0, "queue", "--month", MONTH.toString(), "--json"), "id"))
			.containsAll(texts(waiting, "id"));
		assertThat(command(home, 1, "approve", "00000000-0000-4000-8000-000000000000", "--json").path("refused")
			.path(0)
			.path("type")
			.asString()).isEqualTo("/problems/not-found");
		this.demo.newsroom().settle();
		Path file = home.resolve("issue.md");
		command(home, 0, "issue", "draft", "--month", MONTH.toString(), "--out", file.toString(), "--json");
		assertThat(file).hasContent(before);
	}

	private JsonNode command(Path home, int exit, String... arguments) {
		StringWriter out = new StringWriter();
		StringWriter err = new StringWriter();
		Map<String, String> variables = Map.of("NEWSROOM_SERVER", this.demo.newsroom().address().toString(),
				"NEWSROOM_PERSON", "test editor");
		assertThat(Main.run(variables, home, new PrintWriter(out, true), new PrintWriter(err, true), arguments))
			.as("%s: %s%s", List.of(arguments), out, err)
			.isEqualTo(exit);
		return new JsonMapper().readTree(out.toString());
	}

	private String issue() {
		return new String(this.client.issue(MONTH));
	}

	private int states(String state) {
		return this.client.get("/api/months/" + MONTH + "/account").path("states").path(state).asInt();
	}

	private static List<String> texts(JsonNode rows, String field) {
		List<String> texts = new ArrayList<>();
		StreamSupport.stream(rows.spliterator(), false).forEach((row) -> texts.add(row.path(field).asString()));
		return texts;
	}

	private void sendAllEventsAgain() throws SQLException {
		Map<String, Object> database = infrastructure();
		try (Connection connection = DriverManager.getConnection(database.get("spring.datasource.url").toString(),
				database.get("spring.datasource.username").toString(),
				database.get("spring.datasource.password").toString());
				Statement statement = connection.createStatement()) {
			for (String schema : List.of("aggregator", "summarizer", "assembler")) {
				statement.executeUpdate("update " + schema + ".outbox set sent_at = null");
			}
		}
	}

}
