package org.xmpp.newsletter.aggregator.doap;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.aggregator.DeskClient;
import org.xmpp.newsletter.aggregator.FeedServer;
import org.xmpp.newsletter.aggregator.FeedServer.Reply;
import org.xmpp.newsletter.aggregator.IntegrationTest;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Projects filled from what they say about themselves.
 */
@IntegrationTest
class DoapTests {

	private static final String DOAP = """
			<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://usefulinc.com/ns/doap#'><Project>
			<name>%s</name><shortdesc>A client that whistles.</shortdesc><homepage rdf:resource='https://kettle.example/'/>
			</Project></rdf:RDF>""";

	private final WebTestClient client;

	private final DeskClient desk;

	private final FeedServer world;

	private final String name = "Kettle " + UUID.randomUUID();

	private final String path = "/" + UUID.randomUUID();

	@Autowired
	DoapTests(WebTestClient client, FeedServer world) {
		this.client = client;
		this.desk = new DeskClient(client);
		this.world = world;
	}

	@Test
	void fillsWhatIsEmptyAndKeepsWhatPeopleSaid() {
		String project = add(Map.of("name", this.name, "kind", "client", "tagline", "our own words"));
		this.world.reply(this.path, Reply.of(DOAP.formatted(this.name)));
		JsonNode shown = take(this.path, false, false).get(0);
		assertThat(shown.path("outcome").asString()).isEqualTo("FILLED");
		assertThat(this.desk.get("/api/projects/" + project).has("home")).isFalse();
		JsonNode filled = take(this.path, true, false).get(0);
		assertThat(filled.path("filled").toString()).contains("home: https://kettle.example/");
		assertThat(filled.path("kept").toString()).contains("our own words, not client that whistles");
		JsonNode now = this.desk.get("/api/projects/" + project);
		assertThat(now.path("home").asString()).isEqualTo("https://kettle.example/");
		assertThat(now.path("tagline").asString()).isEqualTo("our own words");
		assertThat(take(this.path, true, false).get(0).path("outcome").asString()).isEqualTo("UNCHANGED");
	}

	@Test
	void ofAListEveryProjectIsReported() {
		add(Map.of("name", this.name, "kind", "client"));
		this.world.reply(this.path + "/known", Reply.of(DOAP.formatted(this.name)));
		this.world.reply(this.path + "/new", Reply.of(DOAP.formatted("whatever")));
		this.world.reply(this.path + "/html", Reply.of("<html><body>Sign in</body></html>"));
		this.world.reply(this.path, Reply.of("""
				[{"name":"%1$s","doap":"%2$s/known","categories":["client"]},
				 {"name":"New %1$s","doap":"%2$s/new","categories":["library"]},
				 {"name":"Unknown %1$s","doap":"%2$s/new"},
				 {"name":"Html %1$s","doap":"%2$s/html"},
				 {"name":"Gone %1$s","doap":"%2$s/gone"},
				 {"name":"Inner %1$s","doap":"http://10.0.0.1/doap"},
				 {"name":"Script %1$s","doap":"javascript:alert(1)"},
				 {"name":"Without %1$s","doap":null}, {"nonsense":true}, 7]""".formatted(this.name, this.path)));
		JsonNode report = take(this.path, true, true);
		assertThat(report.valueStream()
			.map((line) -> line.path("name").asString().replace(this.name, "") + " " + line.path("outcome").asString())
			.map(String::strip)
			.map((line) -> line.replace("  ", " ")))
			.containsExactlyInAnyOrder("FILLED", "New ADDED", "Unknown UNKNOWN", "Html BROKEN", "Gone BROKEN",
					"Inner BROKEN", "Script BROKEN", "Without UNCHANGED")
			.hasSize(8);
		assertThat(this.desk.get("/api/projects")
			.valueStream()
			.filter((project) -> project.path("name").asString().equals("New " + this.name))
			.map((project) -> project.path("kind").asString())).containsExactly("LIBRARY");
	}

	@Test
	void thePageTakesAnAddressOrAFile() {
		add(Map.of("name", this.name, "kind", "client"));
		assertThat(this.desk.page("/projects/doap")).contains("Fill in from DOAP")
			.doesNotContainPattern("<script(?![^>]* src=\"/)");
		String shown = upload("", DOAP.formatted(this.name), 200);
		assertThat(shown).contains("What would be filled (nothing is saved yet)", "tagline: client that whistles");
		assertThat(upload("", "<html/>", 400)).contains("describes no doap:Project");
		assertThat(upload("ftp://example.org", "x", 400)).contains("must begin with https://");
		assertThat(upload(this.world.address(this.path).toString(), "x", 502)).contains("404");
	}

	private String upload(String address, String file, int status) {
		MultipartBodyBuilder body = new MultipartBodyBuilder();
		body.part("address", address);
		body.part("file", new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8))).filename("kettle.doap");
		body.part("save", "false");
		return this.desk.text(this.client.post()
			.uri("/projects/doap")
			.accept(MediaType.TEXT_HTML)
			.contentType(MediaType.MULTIPART_FORM_DATA)
			.bodyValue(body.build())
			.exchange()
			.expectStatus()
			.isEqualTo(status));
	}

	private JsonNode take(String where, boolean save, boolean add) {
		return this.desk.json(this.desk
			.post("/api/projects/doap",
					Map.of("address", this.world.address(where).toString(), "save", save, "add", add))
			.expectStatus()
			.isOk());
	}

	private String add(Map<String, ?> project) {
		return this.desk.json(this.desk.post("/api/projects", project).expectStatus().isCreated())
			.path("id")
			.asString();
	}

}
