package org.xmpp.newsletter.aggregator.desk;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.aggregator.DeskClient;
import org.xmpp.newsletter.aggregator.IntegrationTest;
import org.xmpp.newsletter.aggregator.PublishedEvents;
import org.xmpp.newsletter.contracts.Topic;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Projects as people and programs change them.
 */
@IntegrationTest
class ProjectsDeskTests {

	private final DeskClient desk;

	private final PublishedEvents events;

	private final JdbcClient jdbc;

	private final String name = "Teapot " + UUID.randomUUID();

	@Autowired
	ProjectsDeskTests(WebTestClient client, PublishedEvents events, JdbcClient jdbc) {
		this.desk = new DeskClient(client);
		this.events = events;
		this.jdbc = jdbc;
	}

	@Test
	void aChangeReachesEveryFeedOfTheProject() {
		String feed = this.desk.register("https://teapot.example/" + UUID.randomUUID(), this.name, "clients");
		String project = find(this.name).path("id").asString();
		JsonNode changed = this.desk.json(
				put(project, Map.of("version", 1, "name", this.name, "kind", "server", "home", "https://teapot.example",
						"tagline", "short and stout.", "aliases", "Pot, The Pot"))
					.expectStatus()
					.isOk());
		assertThat(changed.path("tagline").asString()).isEqualTo("short and stout");
		assertThat(changed.path("aliases")).hasSize(2);
		JsonNode source = this.events.await(Topic.FEEDS, feed, 2).getLast().value().path("source");
		assertThat(source.path("project").path("kind").asString()).isEqualTo("SERVER");
		assertThat(source.path("project").path("tagline").asString()).isEqualTo("short and stout");
		this.jdbc.sql("update feed set state = 'RETIRED'").update();
	}

	@Test
	void whoDecidesOnAnOlderVersionIsTold() {
		String project = add(this.name);
		int version = this.desk.get("/api/projects/" + project).path("version").asInt();
		Map<String, Object> change = Map.of("version", version, "name", this.name, "kind", "tool");
		put(project, change).expectStatus().isOk();
		put(project, change).expectStatus().isEqualTo(409).expectBody().jsonPath("$.type").isEqualTo("/problems/stale");
		put(project, Map.of("name", this.name, "kind", "tool")).expectStatus().isBadRequest();
		String page = this.desk.text(this.desk
			.form("/projects/" + project,
					Map.of("version", String.valueOf(version), "name", this.name, "kind", "TOOL", "tagline", "typed"))
			.expectStatus()
			.isEqualTo(409));
		assertThat(page).contains("was changed since you saw it", "typed");
	}

	@Test
	void twoProjectsCannotHaveOneName() {
		String project = add(this.name);
		add(this.name + " two");
		this.desk.post("/api/projects", Map.of("name", this.name.toUpperCase(), "kind", "tool"))
			.expectStatus()
			.isEqualTo(409);
		int version = this.desk.get("/api/projects/" + project).path("version").asInt();
		put(project, Map.of("version", version, "name", this.name + " TWO", "kind", "tool")).expectStatus()
			.isEqualTo(409)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/problems/duplicate");
		put(project, Map.of("version", version, "name", this.name, "kind", "tool", "home", "file:///etc/passwd"))
			.expectStatus()
			.isBadRequest();
		put(UUID.randomUUID().toString(), Map.of("version", 1, "name", this.name + "three", "kind", "tool"))
			.expectStatus()
			.isNotFound();
	}

	@Test
	void projectsHavePages() {
		this.desk.form("/projects", Map.of("name", this.name, "kind", "GATEWAY", "home", "https://teapot.example"))
			.expectStatus()
			.isSeeOther();
		assertThat(this.desk.page("/projects")).contains(this.name).doesNotContainPattern("<script(?![^>]* src=\"/)");
		assertThat(this.desk.page("/projects/" + find(this.name).path("id").asString()))
			.contains("https://teapot.example", "No feed is registered for it");
		String page = this.desk
			.text(this.desk.form("/projects", Map.of("name", this.name, "kind", "TOOL", "tagline", "typed"))
				.expectStatus()
				.isEqualTo(409));
		assertThat(page).contains("already", "typed");
	}

	private JsonNode find(String project) {
		return this.desk.get("/api/projects")
			.valueStream()
			.filter((one) -> one.path("name").asString().equals(project))
			.findFirst()
			.orElseThrow();
	}

	private String add(String project) {
		return this.desk
			.json(this.desk.post("/api/projects", Map.of("name", project, "kind", "client")).expectStatus().isCreated())
			.path("id")
			.asString();
	}

	private WebTestClient.ResponseSpec put(String project, Map<String, ?> change) {
		return this.desk.send(HttpMethod.PUT, "/api/projects/" + project, change);
	}

}
