package org.xmpp.newsletter.aggregator.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.aggregator.DeskClient;
import org.xmpp.newsletter.aggregator.FeedServer;
import org.xmpp.newsletter.aggregator.IntegrationTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The list of feeds, searched and filtered.
 */
@IntegrationTest
class FeedListTests {

	private final DeskClient desk;

	private final FeedServer world;

	private final JdbcClient jdbc;

	private final String path = "/" + UUID.randomUUID();

	@Autowired
	FeedListTests(WebTestClient client, FeedServer world, JdbcClient jdbc) {
		this.desk = new DeskClient(client);
		this.world = world;
		this.jdbc = jdbc;
	}

	@BeforeEach
	void emptyNewsroom() {
		this.jdbc.sql("truncate project, feed cascade").update();
	}

	@Test
	void feedsAreFoundByStateProjectSectionAndWords() {
		String kettle = this.desk.register(address("/kettle"), "Kettle", "clients");
		String teapot = this.desk.register(address("/teapot"), "Teapot", "servers");
		String forum = this.desk.register(address("/forum"), "", "");
		this.desk.post("/api/feeds/" + teapot + "/pause", Map.of()).expectStatus().isOk();
		this.desk.post("/api/feeds/" + kettle + "/poll", Map.of()).expectStatus().isOk();
		assertThat(found("?state=paused")).containsExactly(teapot);
		assertThat(found("?state=trouble")).containsExactly(kettle);
		assertThat(found("?state=active")).containsExactly(forum);
		assertThat(found("?state=retired")).isEmpty();
		assertThat(found("?project=KETTLE")).containsExactly(kettle);
		assertThat(found("?project=many")).containsExactly(forum);
		assertThat(found("?section=servers&text=tea+127")).containsExactly(teapot);
		assertThat(found("?section=none")).containsExactly(forum);
		assertThat(found("?text=&state=&project=&section=")).hasSize(3);
	}

	@Test
	void thePageSaysWhenNothingIsLikeThat() {
		assertThat(this.desk.page("/feeds")).contains("No feed is registered yet.");
		String kettle = this.desk.register(address("/kettle"), "Kettle", "clients");
		this.desk.post("/api/feeds/" + kettle + "/poll", Map.of()).expectStatus().isOk();
		assertThat(this.desk.page("/feeds?text=<b>")).contains("registered feeds is like that", "&lt;b&gt;");
		assertThat(this.desk.page("/feeds")).contains("14 days: 1 polls, 1 failed, 0 news");
	}

	private List<String> found(String query) {
		return this.desk.get("/api/feeds" + query).valueStream().map((feed) -> feed.path("id").asString()).toList();
	}

	private String address(String name) {
		return this.world.address(this.path + name).toString();
	}

}
