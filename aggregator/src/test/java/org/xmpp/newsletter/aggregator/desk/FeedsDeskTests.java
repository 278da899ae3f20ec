package org.xmpp.newsletter.aggregator.desk;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.aggregator.FeedServer;
import org.xmpp.newsletter.aggregator.FeedServer.Reply;
import org.xmpp.newsletter.aggregator.IntegrationTest;
import org.xmpp.newsletter.aggregator.MovableClock;
import org.xmpp.newsletter.aggregator.PublishedEvents;
import org.xmpp.newsletter.contracts.Topic;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The desk as programs and people use it.
 */
@IntegrationTest
class FeedsDeskTests {

	private static final String RSS = """
			<rss version="2.0"><channel><title>News</title><link>https://dino.example/</link>
			<item><guid>%s</guid><title>Dino &lt;b&gt;0.5&lt;/b&gt; &lt;script&gt;alert(1)&lt;/script&gt;</title>
			<pubDate>Thu, 01 May 2025 10:00:00 GMT</pubDate></item></channel></rss>""";

	@Autowired
	private WebTestClient client;

	@Autowired
	private FeedServer world;

	@Autowired
	private PublishedEvents events;

	@Autowired
	private JdbcClient jdbc;

	private final String path = "/" + UUID.randomUUID();

	@BeforeEach
	void beginInMay(@Autowired MovableClock clock) {
		clock.reset();
	}

	@BeforeEach
	@AfterEach
	void retireAll() {
		this.jdbc.sql("update feed set state = 'RETIRED'").update();
	}

	@Test
	void registersPollsAndRetires() {
		String location = register("Dino");
		this.world.feed(this.path, "\"1\"", RSS.formatted(this.path));
		post(location + "/poll", Map.of()).expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.state")
			.isEqualTo("ACTIVE")
			.jsonPath("$.lastResult")
			.isEqualTo("Read 1 items, 1 new, 0 changed")
			.jsonPath("$.nextPollWhy")
			.isEqualTo("every 6 h")
			.jsonPath("$.itemsThisMonth")
			.isEqualTo(1);
		post(location + "/retire", Map.of()).expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.state")
			.isEqualTo("RETIRED");
		post(location + "/poll", Map.of()).expectStatus().isEqualTo(409);
		post(location + "/resume", Map.of()).expectStatus().isOk().expectBody().jsonPath("$.state").isEqualTo("ACTIVE");
		post(location + "/resume", Map.of()).expectStatus().isEqualTo(409);
		post(location + "/poll", Map.of()).expectStatus().isOk();
	}

	@Test
	void refusesAnAddressThatIsThereInAnyOfItsSpellings() {
		String location = register("Dino");
		String https = address().replace("http://", "https://");
		for (String same : new String[] { address(), https, address() + "/", address() + "#top" }) {
			post("/api/feeds", Map.of("address", same)).expectStatus()
				.isEqualTo(409)
				.expectBody()
				.jsonPath("$.type")
				.isEqualTo("/problems/duplicate")
				.jsonPath("$.feed")
				.isEqualTo(location.substring("/api/feeds/".length()));
		}
	}

	@Test
	void aProjectIsStoredOnceByItsNameInAnyCase() {
		register("MoxxyMany");
		post("/api/feeds", feed(address() + "/two", "moxxymany")).expectStatus()
			.isCreated()
			.expectBody()
			.jsonPath("$.project.name")
			.isEqualTo("MoxxyMany");
		assertThat(get("/api/projects").valueStream()
			.filter((project) -> project.path("name").asString().equalsIgnoreCase("moxxymany"))).hasSize(1);
	}

	@Test
	void saysWhatIsWrongWithARequest() {
		post("/api/feeds", Map.of("address", "ftp://example.org")).expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.detail")
			.isEqualTo("The address 'ftp://example.org' must begin with https:// or http://.");
		post("/api/feeds", Map.of("address", address(), "project", Map.of("name", "X"))).expectStatus().isBadRequest();
		post("/api/feeds",
				Map.of("address", address(), "project",
						Map.of("name", "X", "kind", "client", "home", "javascript:alert(1)")))
			.expectStatus()
			.isBadRequest();
		this.client.get().uri("/api/items?month=May").exchange().expectStatus().isBadRequest();
		this.client.get().uri("/api/feeds/" + UUID.randomUUID()).exchange().expectStatus().isNotFound();
	}

	@Test
	void takesNewsInByHandOnce() {
		this.world.reply(this.path,
				Reply
					.of("""
							<html lang="de"><head><title>Page</title><meta property="og:title" content="Nachricht &amp; mehr"></head>
							<body><nav><p>Navigation that is long enough to be mistaken for text</p></nav><article>
							<p>Ein Absatz, der lang genug ist, um als Text zu gelten, mit <a href="/x">Link</a>.</p>
							</article></body></html>""")
					.with("Content-Type", "text/html; charset=utf-8"));
		String location = post("/api/items", Map.of("address", address() + "?utm_source=x")).expectStatus()
			.isCreated()
			.expectBody()
			.jsonPath("$.revisions[0].content.title")
			.isEqualTo("Nachricht & mehr")
			.jsonPath("$.revisions[0].content.language")
			.isEqualTo("de")
			.returnResult()
			.getResponseHeaders()
			.getFirst("Location");
		assertThat(location).startsWith("/api/items/");
		JsonNode event = this.events.await(Topic.ITEMS, this.path, 1).getFirst().value();
		assertThat(event.path("source").path("form").asString()).isEqualTo("HAND");
		assertThat(event.path("source").has("feed")).isFalse();
		assertThat(event.path("content").path("html").asString()).contains(this.world.address("/x").toString())
			.doesNotContain("Navigation");
		post("/api/items", Map.of("address", address() + "/", "title", "Again", "text", "Again")).expectStatus()
			.isEqualTo(409)
			.expectBody()
			.jsonPath("$.detail")
			.value(String.class, (detail) -> assertThat(detail).contains("Nachricht & mehr"));
		assertThat(get("/api/items?month=2025-05").valueStream()
			.filter((item) -> item.path("link").asString().contains(this.path))).hasSize(1);
	}

	@Test
	void aBookmarkFillsTheFormAndStoresNothing() {
		String page = this.client.get()
			.uri("/items/new?address=https://talks.example/1&title={title}&text=Marked", "A \"<b>talk</b>\"")
			.accept(MediaType.TEXT_HTML)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		assertThat(page).contains("value=\"https://talks.example/1\"", "A &quot;&lt;b&gt;talk&lt;/b&gt;&quot;",
				">Marked<", "href=\"javascript:void(location.href=", "/items/new?address=");
		assertThat(get("/api/items?month=2025-05").findValuesAsString("link"))
			.doesNotContain("https://talks.example/1");
	}

	@Test
	void newsWithATitleNeedsNoPage() {
		post("/api/items", Map.of("address", address())).expectStatus().isEqualTo(502);
		post("/api/items", Map.of("address", address(), "title", "A talk", "text", "About <stream>s.")).expectStatus()
			.isCreated()
			.expectBody()
			.jsonPath("$.revisions[0].content.html")
			.isEqualTo("<p>About &lt;stream&gt;s.</p>");
	}

	@Test
	void newsOfAnUnknownProjectIsRefused() {
		post("/api/items", Map.of("address", address(), "title", "A", "text", "B", "project", "Nobody knows"))
			.expectStatus()
			.isBadRequest();
	}

	@Test
	void thePagesShowFeedsWithoutAnythingActive() {
		this.world.feed(this.path, "\"1\"", RSS.formatted(this.path));
		String location = form("/feeds",
				Map.of("address", address(), "project", "Dino", "kind", "CLIENT", "section", ""));
		assertThat(location).startsWith("/feeds/");
		assertThat(page(location)).contains("new, not polled yet").contains("It has not been polled yet.");
		assertThat(form(location + "/poll", Map.of())).isEqualTo(location);
		assertThat(page(location)).contains("Dino 0.5")
			.contains("Poll now")
			.doesNotContainPattern("<script(?![^>]* src=\"/)");
		assertThat(page("/feeds")).contains(address()).contains("read well").contains("every 6 h");
		assertThat(form(location + "/retire", Map.of())).isEqualTo(location);
		assertThat(page(location)).contains("not polled any more").doesNotContain("Poll now");
		assertThat(form(location + "/resume", Map.of())).isEqualTo(location);
		assertThat(page(location)).contains("resumed").contains("Poll now");
	}

	@Test
	void newsByHandHasAPage() {
		String location = form("/items", Map.of("address", address(), "title", "By <b>hand</b>", "text", "Text"));
		assertThat(page(location)).contains("Brought by hand").contains("By &lt;b&gt;hand&lt;/b&gt;");
	}

	@Test
	void aProblemIsAPageForABrowser() {
		this.client.get()
			.uri("/feeds/" + UUID.randomUUID())
			.accept(MediaType.TEXT_HTML)
			.exchange()
			.expectStatus()
			.isNotFound()
			.expectBody(String.class)
			.value((page) -> assertThat(page).contains("There is no feed"));
	}

	private String register(String project) {
		return String.valueOf(post("/api/feeds", feed(address(), project)).expectStatus()
			.isCreated()
			.expectBody()
			.returnResult()
			.getResponseHeaders()
			.getFirst("Location"));
	}

	private static Map<String, Object> feed(String address, String project) {
		return Map.of("address", address, "form", "posts", "section", "clients", "project",
				Map.of("name", project, "kind", "client"));
	}

	private String address() {
		return this.world.address(this.path).toString();
	}

	private ResponseSpec post(String uri, Map<String, Object> body) {
		return this.client.post().uri(uri).contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange();
	}

	private JsonNode get(String uri) {
		JsonNode body = this.client.get()
			.uri(uri)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(JsonNode.class)
			.returnResult()
			.getResponseBody();
		assertThat(body).isNotNull();
		return body;
	}

	private String form(String uri, Map<String, String> fields) {
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		fields.forEach(form::add);
		return String.valueOf(this.client.post()
			.uri(uri)
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.bodyValue(form)
			.exchange()
			.expectStatus()
			.isSeeOther()
			.expectBody()
			.returnResult()
			.getResponseHeaders()
			.getFirst("Location"));
	}

	private String page(String uri) {
		return String.valueOf(this.client.get()
			.uri(uri)
			.accept(MediaType.TEXT_HTML)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
	}

}
