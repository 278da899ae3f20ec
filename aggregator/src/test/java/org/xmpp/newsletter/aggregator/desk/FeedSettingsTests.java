package org.xmpp.newsletter.aggregator.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.aggregator.DeskClient;
import org.xmpp.newsletter.aggregator.FeedServer;
import org.xmpp.newsletter.aggregator.IntegrationTest;
import org.xmpp.newsletter.aggregator.PublishedEvents;
import org.xmpp.newsletter.aggregator.PublishedEvents.Heard;
import org.xmpp.newsletter.contracts.Topic;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people decide about a registered feed.
 */
@IntegrationTest
class FeedSettingsTests {

	private static final String RSS = """
			<rss version="2.0"><channel><title>News</title><link>https://kettle.example/</link>
			<item><guid>%1$s-1</guid><title>Kettle 1.0</title><link>https://news.example%1$s/1</link></item>
			<item><guid>%1$s-2</guid><title>Kettle 2.0 nightly</title><link>https://news.example%1$s/2</link></item>
			</channel></rss>""";

	private final DeskClient desk;

	private final FeedServer world;

	private final PublishedEvents events;

	private final JdbcClient jdbc;

	private final String path = "/" + UUID.randomUUID();

	@Autowired
	FeedSettingsTests(WebTestClient client, FeedServer world, PublishedEvents events, JdbcClient jdbc) {
		this.desk = new DeskClient(client);
		this.world = world;
		this.events = events;
		this.jdbc = jdbc;
	}

	@BeforeEach
	@AfterEach
	void retireAll() {
		this.jdbc.sql("update feed set state = 'RETIRED'").update();
	}

	@Test
	void aChangeIsPublishedAndWrittenDown() {
		String feed = register("Kettle");
		JsonNode changed = this.desk.json(patch(feed,
				Map.of("version", 1, "title", "Kettle's own news", "section", "servers", "contact",
						"ana@kettle.example", "preReleases", false))
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals("ETag", "\"2\""));
		assertThat(changed.path("contact").asString()).isEqualTo("mailto:ana@kettle.example");
		assertThat(changed.path("project").asString()).isEqualTo("Kettle");
		List<Heard> heard = this.events.await(Topic.FEEDS, feed, 2);
		assertThat(heard.getLast().type()).contains("FeedChanged");
		assertThat(heard.getLast().value().path("source").path("section").asString()).isEqualTo("servers");
		assertThat(this.desk.get("/api/feeds/" + feed + "/history").get(0).path("what").asString()).contains(
				"title: Kettle → Kettle's own news", "section: clients → servers", "releases for testers: yes → no");
	}

	@Test
	void whoDecidesOnAnOlderVersionIsTold() {
		String feed = register("Kettle");
		patch(feed, Map.of("version", 1, "title", "First")).expectStatus().isOk();
		patch(feed, Map.of("version", 1, "title", "Second")).expectStatus()
			.isEqualTo(409)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/problems/stale")
			.jsonPath("$.version")
			.isEqualTo(2);
		patch(feed, Map.of("title", "Third")).expectStatus().isBadRequest();
		String page = this.desk.text(this.desk
			.form("/feeds/" + feed + "/settings", Map.of("version", "1", "title", "Typed with care", "project", ""))
			.expectStatus()
			.isEqualTo(409));
		assertThat(page).contains("was changed since you saw it", "Typed with care", "Nothing was saved");
		assertThat(this.desk.get("/api/feeds/" + feed).path("title").asString()).isEqualTo("First");
	}

	@Test
	void aNewAddressIsReadFromItsBeginning() {
		String feed = register("Kettle");
		this.world.feed(this.path, "\"1\"", RSS.formatted(this.path));
		this.world.feed(this.path + "/new", "\"1\"", RSS.formatted(this.path + "new"));
		this.desk.post("/api/feeds/" + feed + "/poll", Map.of()).expectStatus().isOk();
		patch(feed, Map.of("version", 1, "address", address() + "/new")).expectStatus().isOk();
		assertThat(this.desk.get("/api/feeds/" + feed).path("nextPollWhy").asString())
			.isEqualTo("its address was changed");
		assertThat(
				this.desk.json(this.desk.post("/api/feeds/" + feed + "/poll", Map.of())).path("lastResult").asString())
			.startsWith("Read 2 items")
			.doesNotContain("come and gone");
	}

	@Test
	void anAddressOfAnotherFeedIsRefusedAndNamed() {
		String feed = register("Kettle");
		String other = this.desk.register(address() + "/other", "Other", "clients");
		patch(feed, Map.of("version", 1, "address", address() + "/other/")).expectStatus()
			.isEqualTo(409)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/problems/duplicate")
			.jsonPath("$.feed")
			.isEqualTo(other);
		patch(feed, Map.of("version", 1, "address", "javascript:alert(1)")).expectStatus().isBadRequest();
		patch(feed, Map.of("version", 1, "contact", "not an address")).expectStatus().isBadRequest();
		patch(feed, Map.of("version", 1, "project", "Nobody knows")).expectStatus().isBadRequest();
	}

	@Test
	void aPausedFeedIsNotPolled() {
		String feed = register("Kettle");
		this.desk.post("/api/feeds/" + feed + "/pause", Map.of()).expectStatus().isOk();
		this.desk.post("/api/feeds/" + feed + "/pause", Map.of()).expectStatus().isEqualTo(409);
		this.desk.post("/api/feeds/" + feed + "/poll", Map.of()).expectStatus().isEqualTo(409);
		assertThat(this.desk.get("/api/feeds/" + feed).path("condition").asString()).isEqualTo("paused");
		this.world.feed(this.path, "\"1\"", RSS.formatted(this.path));
		this.desk.form("/feeds/" + feed + "/unpause", Map.of()).expectStatus().isSeeOther();
		this.desk.post("/api/feeds/" + feed + "/unpause", Map.of()).expectStatus().isEqualTo(409);
		this.desk.post("/api/feeds/" + feed + "/poll", Map.of()).expectStatus().isOk();
	}

	@Test
	void whatARuleSkipsIsStoredAndCanBeBroughtIn() {
		String feed = register("Kettle");
		saveRules(feed, 1, "skip title contains nightly").expectStatus().isSeeOther();
		this.world.feed(this.path, "\"1\"", RSS.formatted(this.path));
		this.desk.post("/api/feeds/" + feed + "/poll", Map.of()).expectStatus().isOk();
		assertThat(this.events.await(Topic.ITEMS, this.path, 1).getFirst().value().toString()).contains("Kettle 1.0");
		JsonNode skipped = this.desk.get("/api/feeds/" + feed + "/skipped");
		assertThat(skipped).hasSize(1);
		assertThat(skipped.get(0).path("why").asString()).isEqualTo("rule 1 (skip title contains nightly)");
		assertThat(this.desk.page("/feeds/" + feed + "/skipped")).contains("Kettle 2.0 nightly", "Bring in");
		String item = "/items/" + skipped.get(0).path("id").asString();
		assertThat(this.desk.page(item)).contains("It was not published: rule 1");
		this.desk.form(item + "/bring", Map.of()).expectStatus().isSeeOther();
		this.desk.form(item + "/bring", Map.of()).expectStatus().isEqualTo(409);
		assertThat(this.events.await(Topic.ITEMS, this.path, 2))
			.anySatisfy((event) -> assertThat(event.value().toString()).contains("nightly"));
		assertThat(this.desk.get("/api/feeds/" + feed + "/skipped")).isEmpty();
	}

	@Test
	void aSkippedItemThatIsCorrectedIsNews() {
		String feed = register("Kettle");
		saveRules(feed, 1, "skip title contains nightly").expectStatus().isSeeOther();
		this.world.feed(this.path, "\"1\"", RSS.formatted(this.path));
		this.desk.post("/api/feeds/" + feed + "/poll", Map.of()).expectStatus().isOk();
		this.world.feed(this.path, "\"2\"", RSS.formatted(this.path).replace(" nightly", ""));
		this.desk.post("/api/feeds/" + feed + "/poll", Map.of()).expectStatus().isOk();
		assertThat(this.events.await(Topic.ITEMS, this.path, 2))
			.anySatisfy((event) -> assertThat(event.value().toString()).contains("Kettle 2.0"));
	}

	@Test
	void rulesAreTriedOnWhatIsThereBeforeTheyAreSaved() {
		String feed = register("Kettle");
		this.world.feed(this.path, "\"1\"", RSS.formatted(this.path));
		this.desk.post("/api/feeds/" + feed + "/poll", Map.of()).expectStatus().isOk();
		String tried = this.desk
			.text(this.desk.form("/feeds/" + feed + "/rules/preview", Map.of("rules", "skip title contains nightly"))
				.expectStatus()
				.isOk());
		assertThat(tried).contains("1 would be kept and 1 skipped", "not saved yet",
				"rule 1 (skip title contains nightly)");
		assertThat(this.desk.get("/api/feeds/" + feed + "/settings").path("rules").asString()).isEmpty();
		JsonNode rulings = this.desk
			.json(this.desk.post("/api/feeds/" + feed + "/rules/preview", Map.of("rules", "", "preReleases", false)));
		assertThat(rulings.valueStream().filter((item) -> !item.path("keep").asBoolean())).hasSize(1);
	}

	@Test
	void aBadRuleIsAnErrorInWordsAndNothingIsSaved() {
		String feed = register("Kettle");
		String page = this.desk.text(saveRules(feed, 1, "skip title matches (").expectStatus().isBadRequest());
		assertThat(page).contains("Line 1:", "no regular expression", "skip title matches (");
		patch(feed, Map.of("version", 1, "rules", "skip titel contains x\nnonsense")).expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.rules.length()")
			.isEqualTo(2);
		assertThat(this.desk.get("/api/feeds/" + feed + "/settings").path("version").asInt()).isEqualTo(1);
	}

	@Test
	void theItemsOfAFeedOfManyProjectsGetTheirOwn() {
		String name = "Kettle" + this.path.substring(1, 9);
		this.desk.register(address() + "/own", name, "clients");
		String feed = this.desk.register(address(), "", "");
		this.world.feed(this.path, "\"1\"", RSS.formatted(this.path).replace("Kettle", name));
		this.desk.post("/api/feeds/" + feed + "/poll", Map.of()).expectStatus().isOk();
		JsonNode event = this.events.await(Topic.ITEMS, this.path + "/1", 1).getFirst().value();
		assertThat(event.path("source").path("project").path("name").asString()).isEqualTo(name);
	}

	@Test
	void theSettingsHaveAPage() {
		String feed = register("Kettle");
		String page = this.desk.page("/feeds/" + feed + "/settings");
		assertThat(page).contains(address(), "Whom to tell when it breaks", "registered")
			.doesNotContainPattern("<script(?![^>]* src=\"/)");
		this.desk.form("/feeds/" + feed + "/settings",
				Map.of("version", "1", "address", address(), "title", "<b>Bold</b>", "form", "RELEASES", "project", "",
						"section", "", "verified", "true", "preReleases", "false", "contact",
						"xmpp:ana@kettle.example"))
			.expectStatus()
			.isSeeOther();
		JsonNode settings = this.desk.get("/api/feeds/" + feed + "/settings");
		assertThat(settings.has("project")).isFalse();
		assertThat(settings.path("contact").asString()).isEqualTo("xmpp:ana@kettle.example");
		assertThat(this.desk.page("/feeds/" + feed + "/settings")).contains("&lt;b&gt;Bold&lt;/b&gt;");
	}

	private WebTestClient.ResponseSpec patch(String feed, Map<String, ?> change) {
		return this.desk.send(HttpMethod.PATCH, "/api/feeds/" + feed + "/settings", change);
	}

	private WebTestClient.ResponseSpec saveRules(String feed, int version, String rules) {
		return this.desk.form("/feeds/" + feed + "/rules", Map.of("version", String.valueOf(version), "rules", rules));
	}

	private String register(String project) {
		return this.desk.register(address(), project, "clients");
	}

	private String address() {
		return this.world.address(this.path).toString();
	}

}
