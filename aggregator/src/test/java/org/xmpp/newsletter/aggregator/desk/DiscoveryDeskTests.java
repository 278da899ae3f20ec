package org.xmpp.newsletter.aggregator.desk;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.aggregator.FeedServer;
import org.xmpp.newsletter.aggregator.FeedServer.Reply;
import org.xmpp.newsletter.aggregator.IntegrationTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From any address to a registered feed, by page and by program.
 */
@IntegrationTest
class DiscoveryDeskTests {

	private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED_VALUE;

	@Autowired
	private WebTestClient client;

	@Autowired
	private FeedServer world;

	@Autowired
	private JdbcClient jdbc;

	private final String path = "/" + UUID.randomUUID();

	@BeforeEach
	@AfterEach
	void retireAll() {
		this.jdbc.sql("update feed set state = 'RETIRED'").update();
	}

	@Test
	void aHomePageLeadsToItsFeedsAndNothingIsSavedBeforeSomebodySaysSo() {
		site("<b>Kettle</b> &amp; co");
		long before = feeds();
		String page = page("/feeds/discoveries", Map.of("address", address("/")));
		assertThat(page).contains("One feed was found.")
			.contains("&lt;b&gt;Kettle&lt;/b&gt;")
			.contains("RSS 2.0")
			.contains("2 items, about 30 a month, the last one of 2025-05-09")
			.contains("Kettle 1.1")
			.contains("All about kettles.")
			.contains("markup-in-title")
			.contains("There is a web page at this address")
			.doesNotContainPattern("<script(?![^>]* src=\"/)");
		assertThat(feeds()).isEqualTo(before);
	}

	@Test
	void whatIsChosenIsRegisteredWithItsProject() {
		site("Kettle");
		String location = form("/feeds/chosen", choice(address("/all.rss"), "Kettle " + this.path)).expectStatus()
			.isSeeOther()
			.expectBody()
			.returnResult()
			.getResponseHeaders()
			.getFirst("Location");
		assertThat(get(String.valueOf(location))).contains("Kettle " + this.path).contains("new, not polled yet");
		assertThat(page("/feeds/discoveries", Map.of("address", address("/"))))
			.contains("This address is registered already")
			.doesNotContain("type=\"checkbox\"");
	}

	@Test
	void severalAreRegisteredAtOnceAndARefusedOneDoesNotStopTheOthers() {
		MultiValueMap<String, String> form = choice(address("/a"), "");
		form.add("feed", address("/b?utm_source=x") + " " + address("/b,c"));
		assertThat(form("/feeds/chosen", form).expectStatus()
			.isSeeOther()
			.expectBody()
			.returnResult()
			.getResponseHeaders()
			.getFirst("Location")).isEqualTo("/feeds");
		form.add("feed", address("/c"));
		form("/feeds/chosen", form).expectStatus()
			.isEqualTo(409)
			.expectBody(String.class)
			.value((page) -> assertThat(page).contains("This address is registered already")
				.contains("Registered: " + address("/c")));
		form("/feeds/chosen", choice(address("/b,c"), "")).expectStatus()
			.isEqualTo(409)
			.expectBody(String.class)
			.value((page) -> assertThat(page).contains("It is known to be there as well"));
	}

	@Test
	void programsGetTheSameAsJson() {
		site("Kettle");
		post("/api/feeds/discoveries", Map.of("address", address("/"))).expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.candidates.length()")
			.isEqualTo(1)
			.jsonPath("$.candidates[0].address")
			.isEqualTo(address("/all.rss"))
			.jsonPath("$.candidates[0].newest[0].title")
			.isEqualTo("Kettle 1.1")
			.jsonPath("$.candidates[0].rhythm.items")
			.isEqualTo(2)
			.jsonPath("$.candidates[0].findings[0].rule")
			.isNotEmpty()
			.jsonPath("$.candidates[0].registered")
			.doesNotExist()
			.jsonPath("$.attempts[0].result")
			.value(String.class, (result) -> assertThat(result).startsWith("There is a web page at this address"));
	}

	@Test
	void whereNothingIsFoundEveryAddressAskedIsNamed() {
		this.world.reply(this.path + "/empty/",
				Reply.of("<html><title>Nothing</title></html>").with("Content-Type", "text/html"));
		String page = page("/feeds/discoveries", Map.of("address", address("/empty/")));
		assertThat(page).contains("No feed was found with")
			.contains(address("/empty/feed"))
			.contains("answered with HTTP 404")
			.contains("Look somewhere else");
	}

	@Test
	void whatIsNoAddressIsRefusedInWords() {
		for (String written : new String[] { "", "kettle", "ftp://kettle.example", "javascript:alert(1)" }) {
			post("/api/feeds/discoveries", Map.of("address", written)).expectStatus()
				.isBadRequest()
				.expectBody()
				.jsonPath("$.detail")
				.value(String.class, (detail) -> assertThat(detail).containsIgnoringCase("address"));
		}
		post("/api/feeds/discoveries", Map.of("address", "http://10.0.0.1/")).expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.candidates")
			.isEmpty();
	}

	@Test
	void aFeedUnderAnotherAddressIsRefusedAndNamed() {
		String id = register(address("/caf%C3%A9/all.rss"));
		for (String same : new String[] { address("/caf%c3%a9/all%2Erss"), address("/caf%C3%A9//all.rss/"),
				address("/caf%C3%A9/all.rss?fbclid=1&utm_medium=x"),
				address("/caf%C3%A9/all.rss").replace("http:", "https:") }) {
			post("/api/feeds", Map.of("address", same)).expectStatus()
				.isEqualTo(409)
				.expectBody()
				.jsonPath("$.type")
				.isEqualTo("/problems/duplicate")
				.jsonPath("$.feed")
				.isEqualTo(id)
				.jsonPath("$.page")
				.isEqualTo("/feeds/" + id);
		}
	}

	@Test
	void aRedirectToARegisteredFeedIsThatFeed() {
		String id = register(address("/all.rss"));
		site("Kettle");
		this.world.reply(this.path + "/old", new Reply(301, Map.of("Location", address("/all.rss")), ""));
		assertRegistered("/old", id, "This address is registered already");
	}

	@Test
	void aRegisteredFeedThatRedirectsIsWhatItRedirectsTo() {
		site("Kettle");
		this.world.reply(this.path + "/old", new Reply(302, Map.of("Location", address("/all.rss")), ""));
		String id = register(address("/old"));
		post("/api/feeds/" + id + "/poll", Map.of()).expectStatus().isOk();
		assertRegistered("/all.rss", id, "It shows the same items");
	}

	@Test
	void whatAFeedCallsItselfIsOneOfItsAddresses() {
		String id = register(address("/mirror"));
		this.world.reply(this.path + "/all.rss", Reply.of("""
				<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Kettle</title>
				<atom:link rel="self" href="%s"/></channel></rss>""".formatted(address("/mirror"))));
		assertRegistered("/all.rss", id, "This address is registered already");
	}

	@Test
	void aPlanetIsNotTheBlogWhoseItemsItShows() {
		site("Kettle");
		String more = "<item><guid>%1$s/x%2$d</guid><link>https://x.example%1$s/%2$d</link><title>Other %2$d</title>"
				+ "<pubDate>0%2$d May 2025 10:00:00 GMT</pubDate></item>";
		StringBuilder others = new StringBuilder(items());
		for (int day = 1; day < 9; day++) {
			others.append(more.formatted(this.path, day));
		}
		this.world.reply(this.path + "/planet", Reply.of(rss("Planet", others.toString().replace("08 May", "12 May"))));
		String id = register(address("/planet"));
		post("/api/feeds/" + id + "/poll", Map.of()).expectStatus().isOk();
		post("/api/feeds/discoveries", Map.of("address", address("/all.rss"))).expectBody()
			.jsonPath("$.candidates.length()")
			.isEqualTo(1);
	}

	private void assertRegistered(String asked, String id, String because) {
		post("/api/feeds/discoveries", Map.of("address", address(asked))).expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.candidates[0].registered.page")
			.isEqualTo("/feeds/" + id)
			.jsonPath("$.candidates[0].registered.words")
			.value(String.class, (words) -> assertThat(words).contains(because));
	}

	private void site(String title) {
		this.world.reply(this.path + "/", Reply
			.of("<html><link rel=alternate type=application/rss+xml href='all.rss'><title>Kettle</title></html>")
			.with("Content-Type", "text/html"));
		this.world.reply(this.path + "/all.rss", Reply.of(rss(title, items())));
	}

	private String items() {
		return """
				<item><guid isPermaLink="false">%1$s/2</guid><link>https://kettle.example%1$s/2</link><title>Kettle 1.1</title>
				<description>All about kettles.</description><pubDate>9 May 2025 10:00:00 GMT</pubDate></item>
				<item><guid isPermaLink="false">%1$s/1</guid><link>https://kettle.example%1$s/1</link>
				<title>&lt;b&gt;Kettle&lt;/b&gt; 1.0</title><pubDate>8 May 2025 10:00:00 GMT</pubDate></item>"""
			.formatted(this.path);
	}

	private static String rss(String title, String items) {
		return """
				<rss version="2.0"><channel><title>%s</title><link>https://kettle.example/</link>
				<description>News</description>%s</channel></rss>"""
			.formatted(title.replace("&", "&amp;").replace("<", "&lt;"), items);
	}

	private String address(String below) {
		return this.world.address(this.path + below).toString();
	}

	private long feeds() {
		return this.jdbc.sql("select count(*) from feed").query(Long.class).single();
	}

	private String register(String address) {
		return String
			.valueOf(post("/api/feeds", Map.of("address", address)).expectStatus()
				.isCreated()
				.expectBody()
				.returnResult()
				.getResponseHeaders()
				.getFirst("Location"))
			.replace("/api/feeds/", "");
	}

	private ResponseSpec post(String uri, Map<String, Object> body) {
		return this.client.post().uri(uri).contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange();
	}

	private static MultiValueMap<String, String> choice(String feed, String project) {
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		form.add("feed", feed);
		form.add("project", project);
		form.add("kind", "CLIENT");
		form.add("section", "");
		return form;
	}

	private ResponseSpec form(String uri, MultiValueMap<String, String> form) {
		return this.client.post().uri(uri).header("Content-Type", FORM).bodyValue(form).exchange();
	}

	private String page(String uri, Map<String, String> fields) {
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		fields.forEach(form::add);
		return String
			.valueOf(form(uri, form).expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody());
	}

	private String get(String uri) {
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
