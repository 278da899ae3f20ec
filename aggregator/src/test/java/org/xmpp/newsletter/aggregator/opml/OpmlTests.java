package org.xmpp.newsletter.aggregator.opml;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.aggregator.DeskClient;
import org.xmpp.newsletter.aggregator.IntegrationTest;
import org.xmpp.newsletter.aggregator.feed.Feed;
import org.xmpp.newsletter.aggregator.feed.Feeds;
import org.xmpp.newsletter.aggregator.project.Projects;
import org.xmpp.newsletter.aggregator.project.StoredProject;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lists of feeds, in and out.
 */
@IntegrationTest
class OpmlTests {

	private final WebTestClient client;

	private final DeskClient desk;

	private final JdbcClient jdbc;

	private final Feeds feeds;

	private final Projects projects;

	@Autowired
	OpmlTests(WebTestClient client, JdbcClient jdbc, Feeds feeds, Projects projects) {
		this.client = client;
		this.desk = new DeskClient(client);
		this.jdbc = jdbc;
		this.feeds = feeds;
		this.projects = projects;
	}

	@BeforeEach
	void emptyNewsroom() {
		this.jdbc.sql("truncate project, feed cascade").update();
	}

	@Test
	void whatIsExportedMakesTheSameRegistryInAnEmptyNewsroom() {
		String many = this.desk.register("https://forum.example/feed?a=1&b=%3Cx%3E", "", "");
		String kettle = this.desk.register("https://kettle.example/feed", "Kettle & \"Co\" <1>", "clients");
		String paused = this.desk.register("https://kettle.example/paused", "Kettle & \"Co\" <1>", "servers");
		String retired = this.desk.register("https://kettle.example/retired", "Kettle & \"Co\" <1>", "clients");
		settle(kettle,
				Map.of("version", 1, "title", "Käthe's “news”", "form", "forum", "contact", "xmpp:ana@kettle.example",
						"preReleases", false, "rules",
						"skip title contains \"nightly\" & <b>\n# second line\notherwise skip"));
		settle(many, Map.of("version", 1, "verified", false));
		this.desk.post("/api/feeds/" + paused + "/pause", Map.of()).expectStatus().isOk();
		this.desk.post("/api/feeds/" + retired + "/retire", Map.of()).expectStatus().isOk();
		this.desk.post("/api/projects",
				Map.of("name", "Teapot", "kind", "gateway", "home", "https://teapot.example/", "tagline",
						"short & stout", "changelog", "https://teapot.example/log", "family", "Pots", "aliases",
						"Pot\nThe Pot"))
			.expectStatus()
			.isCreated();
		List<String> before = registry();
		byte[] opml = export();
		emptyNewsroom();
		JsonNode report = take(opml, "");
		assertThat(report.path("lines").valueStream().map((line) -> line.path("outcome").asString())).isNotEmpty()
			.containsOnly("ADDED");
		assertThat(registry()).isEqualTo(before);
		assertThat(export()).isEqualTo(opml);
		assertThat(take(opml, "").path("added").asInt()).isZero();
	}

	@Test
	void everyLineIsReportedAndABadOneDoesNotStopTheOthers() {
		JsonNode lines = take(
				"""
						<opml version="1.0"><body>
						<outline text="One" xmlUrl="https://one.example/feed"/>
						<outline text="Script" xmlUrl="javascript:alert(1)"/>
						<outline text="Nothing"/>
						<outline text="One again" xmlUrl="http://one.example/feed/"/>
						<outline text="Local" xmlUrl="file:///etc/passwd"/>
						<outline text="Folder"><outline text="Folder"><outline title="Two" xmlUrl="https://two.example/releases.atom"/></outline></outline>
						<outline text="Bad rule" xmlUrl="https://rule.example/" n:rules="nonsense" xmlns:n="tag:xmpp.org,2025:newsroom:opml"/>
						<outline text="Bad kind" xmlUrl="https://kind.example/" n:project="P" n:kind="<" xmlns:n="tag:xmpp.org,2025:newsroom:opml"/>
						"""
					.replace("\"<\"", "\"teapot\"")
					.getBytes(StandardCharsets.UTF_8),
				"")
			.path("lines");
		assertThat(lines.valueStream().map((line) -> line.path("line").asInt() + " " + line.path("outcome").asString()))
			.containsExactly("2 ADDED", "3 BROKEN", "4 BROKEN", "5 THERE", "6 BROKEN", "7 ADDED", "8 BROKEN",
					"9 BROKEN", "10 BROKEN");
		assertThat(lines.get(1).path("detail").asString()).contains("must begin with https://");
		assertThat(lines.get(2).path("detail").asString()).contains("xmlUrl is missing");
		assertThat(lines.get(6).path("detail").asString()).contains("'nonsense' is no rule");
		assertThat(lines.get(8).path("label").asString()).isEqualTo("the rest of the file");
		assertThat(this.feeds.all()).extracting((feed) -> feed.source().address().toString())
			.containsExactlyInAnyOrder("https://one.example/feed", "https://two.example/releases.atom");
	}

	@Test
	void groupsOfOtherProgramsAreProjectsWhenTheyAreKnownOrWhenAskedFor() {
		this.desk.post("/api/projects", Map.of("name", "Kettle", "kind", "client")).expectStatus().isCreated();
		String opml = """
				<opml><body><outline text="kettle"><outline xmlUrl="https://k.example/%1$s" text="K"/></outline>
				<outline text="Teapot"><outline xmlUrl="https://t.example/%1$s" text="T"/></outline></body></opml>""";
		take(opml.formatted("a").getBytes(StandardCharsets.UTF_8), "");
		take(opml.formatted("b").getBytes(StandardCharsets.UTF_8), "?groups=library");
		assertThat(registry()).anySatisfy((line) -> assertThat(line).contains("k.example/a", "Kettle"))
			.anySatisfy((line) -> assertThat(line).contains("t.example/a").doesNotContain("Teapot"))
			.anySatisfy((line) -> assertThat(line).contains("t.example/b", "Teapot", "LIBRARY"));
	}

	@Test
	void thePageTakesAFileAndListsEveryLine() {
		assertThat(this.desk.page("/feeds/opml")).contains("Import", "Save all projects and feeds")
			.doesNotContainPattern("<script(?![^>]* src=\"/)");
		String page = upload(
				"<opml><body><outline text='&lt;b&gt;One' xmlUrl='https://one.example/'/><outline text='Two'/></body></opml>"
					.getBytes(StandardCharsets.UTF_8),
				200);
		assertThat(page).contains("1 added, 0 already there, 1 could not be taken in", "&lt;b&gt;One",
				"xmlUrl is missing");
		assertThat(upload("<rss/>".getBytes(StandardCharsets.UTF_8), 400)).contains("it begins with &lt;rss&gt;",
				"Nothing was imported");
		assertThat(upload(new byte[6 * 1024 * 1024], 400)).contains("larger than 5 MB");
	}

	private String upload(byte[] file, int status) {
		MultipartBodyBuilder body = new MultipartBodyBuilder();
		body.part("file", new ByteArrayResource(file)).filename("feeds.opml");
		body.part("groups", "");
		return this.desk.text(this.client.post()
			.uri("/feeds/opml")
			.accept(MediaType.TEXT_HTML)
			.contentType(MediaType.MULTIPART_FORM_DATA)
			.bodyValue(body.build())
			.exchange()
			.expectStatus()
			.isEqualTo(status));
	}

	private JsonNode take(byte[] opml, String query) {
		ResponseSpec answer = this.client.post()
			.uri("/api/feeds/opml" + query)
			.contentType(MediaType.parseMediaType("text/x-opml"))
			.bodyValue(opml)
			.exchange();
		return this.desk.json(answer.expectStatus().isOk());
	}

	private byte[] export() {
		byte[] body = this.client.get()
			.uri("/api/feeds/opml")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.returnResult()
			.getResponseBody();
		assertThat(body).isNotNull();
		return body;
	}

	private void settle(String feed, Map<String, ?> settings) {
		this.desk.send(HttpMethod.PATCH, "/api/feeds/" + feed + "/settings", settings).expectStatus().isOk();
	}

	/** Everything but identities, moments and counters. */
	private List<String> registry() {
		List<String> known = this.projects.stored().stream().map(OpmlTests::words).toList();
		List<String> registered = this.feeds.all().stream().map(OpmlTests::words).toList();
		return java.util.stream.Stream.concat(known.stream(), registered.stream()).sorted().toList();
	}

	private static String words(StoredProject stored) {
		return stored.project() + " " + stored.aliases();
	}

	private static String words(Feed feed) {
		Feed.Settings settings = feed.settings();
		return "%s %s %s %s %s %s %s %s %s %s %s".formatted(feed.source().address(), feed.source().title(),
				feed.source().form(), feed.source().project(), feed.source().section(), feed.verified(), feed.state(),
				settings.contact(), settings.preReleases(), settings.rules(), settings.pause() != null);
	}

}
