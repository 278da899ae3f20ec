package org.xmpp.newsletter.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the commands ask, say and end with.
 */
class MainTests {

	private static final String ID = "0a1b2c3d-0000-4000-8000-000000000001";

	private static final String OTHER = "0a1b9999-0000-4000-8000-000000000002";

	private static final String ENTRY = """
			{"id": "%s", "month": "2025-05", "section": "clients", "title": "Gajim 2.1", "text": "Gajim 2.1 is out.",
			"unbacked": [%s]}""";

	@TempDir
	private Path home;

	private StandIn newsroom;

	@BeforeEach
	void open() throws IOException {
		this.newsroom = new StandIn(this.home);
	}

	@AfterEach
	void close() {
		this.newsroom.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "sing", "approve", "reject 0a1b2c3d", "queue --colour blue", "approve not-an-id",
			"queue --server nowhere", "status --token-file /no/such/file" })
	void answersBadArgumentsWithOneLineAndStatusTwo(String line) {
		assertThat(this.newsroom.run(line.split(" "))).isEqualTo(2);
		assertThat(this.newsroom.complained().lines()).singleElement().asString().startsWith("newsroom: ");
		assertThat(this.newsroom.asked()).isEmpty();
	}

	@Test
	void saysThatNoNewsroomAnswersAndEndsWithThree() {
		String nobody = this.newsroom.address().toString();
		this.newsroom.close();
		assertThat(this.newsroom.run("queue")).isEqualTo(3);
		assertThat(this.newsroom.complained()).contains("No newsroom answers at " + nobody, "--server");
	}

	@Test
	void aNewsroomThatStartsIsNotThereYet() {
		this.newsroom.on("GET /api/entries?state=in-review&order=queue", 503, "text/plain", "starting");
		assertThat(this.newsroom.run("queue")).isEqualTo(3);
	}

	@Test
	void anotherProgramAtThatAddressIsNamedForWhatItIs() {
		this.newsroom.on("GET /api/entries?state=in-review&order=queue", 404, "text/html", "<h1>Not here</h1>");
		assertThat(this.newsroom.run("queue")).isEqualTo(1);
		assertThat(this.newsroom.complained()).contains("not as a newsroom does");
	}

	@Test
	void theQueueSaysWhatIsToBeLookedAt() {
		this.newsroom.on("GET /api/entries?state=in-review&order=queue&month=2025-05",
				"""
						[{"id": "%s", "month": "2025-05", "section": "clients", "title": "Gajim\\u001b[2J 2.1", "look": "warning",
						"why": ["the date is not backed"]}]"""
					.formatted(ID));
		assertThat(this.newsroom.run("queue", "--month", "2025-05")).isZero();
		assertThat(this.newsroom.said())
			.contains("0a1b2c3d  2025-05  clients  Gajim[2J 2.1", "warning: the date is not backed", "1 entry waits.")
			.doesNotContain("\u001b");
	}

	@Test
	void whatIsApprovedIsWhatWasSeen() {
		approvable("");
		assertThat(this.newsroom.run("approve", ID, "--as", "Ana")).isZero();
		StandIn.Asked decision = this.newsroom.asked().getLast();
		assertThat(decision.ifMatch()).isEqualTo("\"3.ab\"");
		assertThat(decision.person()).isEqualTo("Ana");
		assertThat(json(decision.body()).path("decision").asString()).isEqualTo("approve");
		assertThat(this.newsroom.said()).contains("approved: 0a1b2c3d");
	}

	@Test
	void anEntryIsNamedByTheBeginningOfItsId() {
		approvable("");
		this.newsroom.on("GET /api/entries", "[{\"id\": \"%s\"}, {\"id\": \"%s\"}]".formatted(ID, OTHER));
		assertThat(this.newsroom.run("approve", "0a1b2c3d")).isZero();
		assertThat(this.newsroom.run("approve", "0a1b")).isEqualTo(2);
		assertThat(this.newsroom.complained()).contains("2 entries' ids begin with 0a1b");
		assertThat(this.newsroom.run("approve", "ffff")).isEqualTo(2);
	}

	@Test
	void whatNoSourceSaysIsShownAndTakesAConfirmation() {
		approvable("{\"text\": \"2.1\", \"kind\": \"version\"}");
		this.newsroom.refusing("POST /api/entries/%s/verdicts".formatted(ID), 409, "unconfirmed",
				"It says what no source says.", ", \"tokens\": [{\"text\": \"2.1\", \"why\": \"not in the sources\"}]");
		assertThat(this.newsroom.run("approve", ID)).isEqualTo(1);
		assertThat(this.newsroom.said()).contains("Gajim 2.1 is out.");
		assertThat(this.newsroom.complained()).contains("2.1 (not in the sources)", "--confirm");
		approvable("{\"text\": \"2.1\", \"kind\": \"version\"}");
		assertThat(this.newsroom.run("approve", ID, "--confirm", "2.1")).isZero();
		assertThat(json(this.newsroom.asked().getLast().body()).path("confirmed").path(0).asString()).isEqualTo("2.1");
	}

	@Test
	void oneThatIsRefusedKeepsNoOtherFromIt() {
		approvable("");
		this.newsroom.refusing("GET /api/entries/" + OTHER, 404, "not-found", "There is no such entry.", "");
		assertThat(this.newsroom.run("approve", OTHER, ID)).isEqualTo(1);
		assertThat(this.newsroom.said()).contains("approved: 0a1b2c3d");
		assertThat(this.newsroom.complained()).contains("There is no such entry.");
	}

	@Test
	void undoTakesBackWhatWasDecidedLastUnlessSomebodyDecidedSince() {
		approvable("");
		assertThat(this.newsroom.run("undo")).isEqualTo(1);
		this.newsroom.run("approve", ID);
		assertThat(this.newsroom.run("undo")).isZero();
		StandIn.Asked undo = this.newsroom.asked().getLast();
		assertThat(json(undo.body()).path("decision").asString()).isEqualTo("undo");
		assertThat(undo.ifMatch()).isEqualTo("\"3.ab\"");
		assertThat(this.newsroom.run("undo")).isEqualTo(1);
		assertThat(this.newsroom.complained()).contains("nothing to take back");
	}

	@Test
	void releasesWhatWasReadAndNothingElse() throws IOException {
		this.newsroom.on("GET /api/issues", "[{\"month\": \"2025-05\", \"state\": \"REVIEW\", \"approved\": 3}]")
			.on("GET /api/issues/2025-05/issue.md", 200, "text/markdown", "# Mai\n")
			.on("POST /api/issues/2025-05/release", "{\"title\": \"May\", \"counts\": {\"printed\": 3}}");
		assertThat(this.newsroom.run("issue", "release")).isEqualTo(2);
		assertThat(this.newsroom.complained()).contains("issue draft --month 2025-05");
		Path file = this.home.resolve("issue.md");
		assertThat(this.newsroom.run("issue", "draft", "--out", file.toString())).isZero();
		assertThat(file).hasContent("# Mai\n");
		assertThat(this.newsroom.run("issue", "release")).isZero();
		assertThat(this.newsroom.asked().getLast().ifMatch()).isEqualTo("\"3.ab\"");
		assertThat(this.newsroom.said()).contains("released: May, 3 entries");
	}

	@Test
	void addsTheOneFeedOfAPageAndAsksWhenThereAreTwo() {
		this.newsroom.on("POST /api/feeds/discoveries", """
				{"candidates": [{"address": "https://a.example/feed", "title": "A"}]}""")
			.on("POST /api/feeds", "{\"address\": \"https://a.example/feed\", \"title\": \"A\"}");
		assertThat(this.newsroom.run("feeds", "add", "https://a.example/")).isZero();
		assertThat(json(this.newsroom.asked().getLast().body()).path("address").asString())
			.isEqualTo("https://a.example/feed");
		this.newsroom.on("POST /api/feeds/discoveries", """
				{"summary": "Two feeds.", "candidates": [{"address": "https://a.example/1", "title": "A"},
				{"address": "https://a.example/2", "title": "B"}]}""");
		int before = this.newsroom.asked().size();
		assertThat(this.newsroom.run("feeds", "add", "https://a.example/")).isEqualTo(1);
		assertThat(this.newsroom.asked()).hasSize(before + 1);
		assertThat(this.newsroom.complained()).contains("feeds add https://a.example/2");
	}

	@Test
	void aTokenIsKeptForItsOwnerAndItsNewsroomAlone(@TempDir Path elsewhere) throws IOException {
		Kept kept = new Kept(this.home.resolve(".config/newsroom"), this.newsroom.address(), new JsonMapper());
		kept.keepToken("newsroom_secret");
		Path file = this.home.resolve(".config/newsroom/client.json");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		this.newsroom.run("queue");
		assertThat(this.newsroom.asked().getLast().authorization()).isEqualTo("Bearer newsroom_secret");
		try (StandIn other = new StandIn(this.home)) {
			other.run("queue");
			assertThat(other.asked().getLast().authorization()).isEmpty();
		}
		this.newsroom.run("logout");
		this.newsroom.run("queue");
		assertThat(this.newsroom.asked().getLast().authorization()).isEmpty();
	}

	@Test
	void loginAsksForATokenTriesItAndMakesThisNewsroomTheUsualOne() {
		this.newsroom.refusing("GET /api/me", 401, "token", "Not a token of this newsroom.", "");
		assertThat(login("newsroom_wrong")).isEqualTo(1);
		assertThat(this.home.resolve(".config/newsroom/client.json")).doesNotExist();
		this.newsroom.on("GET /api/me", "{\"name\": \"Ana\"}");
		assertThat(login("newsroom_right")).isZero();
		assertThat(this.newsroom.asked().getLast().authorization()).isEqualTo("Bearer newsroom_right");
		assertThat(this.newsroom.said()).contains("as Ana").doesNotContain("newsroom_right");
		this.newsroom.with("NEWSROOM_SERVER", "").on("GET /api/feeds", "[]");
		assertThat(this.newsroom.run("feeds", "list")).isZero();
	}

	private int login(String token) {
		InputStream console = System.in;
		System.setIn(new ByteArrayInputStream((token + "\n").getBytes(StandardCharsets.UTF_8)));
		try {
			return this.newsroom.run("login");
		}
		finally {
			System.setIn(console);
		}
	}

	@Test
	void aRedirectLeadsNoTokenAway() throws IOException {
		this.newsroom.with("NEWSROOM_TOKEN", "newsroom_secret")
			.on("GET /api/entries?state=in-review&order=queue", 302, "text/plain", "");
		assertThat(this.newsroom.run("queue")).isEqualTo(1);
		assertThat(this.newsroom.asked()).hasSize(1);
	}

	@Test
	void programsGetJsonAlsoOfARefusal() {
		this.newsroom.refusing("GET /api/entries?state=in-review&order=queue", 401, "nobody", "Sign in.", "");
		assertThat(this.newsroom.run("queue", "--json")).isEqualTo(1);
		assertThat(json(this.newsroom.said()).path("type").asString()).isEqualTo("/problems/nobody");
		assertThat(this.newsroom.complained()).contains("Sign in.", "./newsroom login");
	}

	private void approvable(String unbacked) {
		this.newsroom.on("GET /api/entries/" + ID, ENTRY.formatted(ID, unbacked))
			.on("POST /api/entries/%s/verdicts".formatted(ID), ENTRY.formatted(ID, ""));
	}

	private static JsonNode json(String text) {
		return new JsonMapper().readTree(text);
	}

}
