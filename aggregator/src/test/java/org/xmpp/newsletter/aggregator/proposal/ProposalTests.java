package org.xmpp.newsletter.aggregator.proposal;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.aggregator.DeskClient;
import org.xmpp.newsletter.aggregator.IntegrationTest;
import org.xmpp.newsletter.aggregator.MovableClock;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Feeds that strangers propose.
 */
@IntegrationTest
class ProposalTests {

	private final DeskClient desk;

	private final JdbcClient jdbc;

	private final MovableClock clock;

	private final String address = "https://proposed.example/" + UUID.randomUUID();

	@Autowired
	ProposalTests(WebTestClient client, JdbcClient jdbc, MovableClock clock) {
		this.desk = new DeskClient(client);
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@BeforeEach
	void nothingProposedOfLate() {
		this.jdbc.sql("delete from proposal").update();
		this.clock.advance(Duration.ofHours(2));
	}

	@AfterEach
	void retireAll() {
		this.jdbc.sql("update feed set state = 'RETIRED'").update();
	}

	@Test
	void aStrangerProposesAndAMaintainerAdmitsWithEdits() {
		String thanks = this.desk.text(
				this.desk
					.form("/feeds/propose",
							Map.of("address", this.address, "project", "Pot", "remark", "<script>alert(1)</script>",
									"who", "Ana"))
					.expectStatus()
					.isOk());
		assertThat(thanks).contains("Thank you!");
		assertThat(this.desk.page("/feeds/proposals")).contains(this.address, "Ana", "&lt;script&gt;")
			.doesNotContainPattern("<script(?![^>]* src=\"/)");
		String path = "/feeds/proposals/" + open().path("id").asString();
		String location = String.valueOf(this.desk
			.form(path + "/admit",
					Map.of("address", this.address + "/feed", "project", "Teapot", "kind", "TOOL", "section",
							"libraries"))
			.expectStatus()
			.isSeeOther()
			.expectBody()
			.returnResult()
			.getResponseHeaders()
			.getFirst("Location"));
		assertThat(this.desk.page(location)).contains(this.address + "/feed", "Teapot");
		assertThat(this.desk.page("/feeds/proposals")).contains("Nothing is waiting", "admitted");
		this.desk.form(path + "/admit", Map.of("address", this.address + "/x")).expectStatus().isEqualTo(409);
	}

	@Test
	void aProposalIsDeclinedForAReason() {
		propose(this.address).expectStatus().isAccepted();
		String path = "/api/feeds/proposals/" + open().path("id").asString();
		this.desk.post(path + "/decline", Map.of()).expectStatus().isBadRequest();
		this.desk.post(path + "/decline", Map.of("reason", "no news of XMPP")).expectStatus().isNoContent();
		this.desk.post(path + "/decline", Map.of("reason", "again")).expectStatus().isEqualTo(409);
		assertThat(this.desk.page("/feeds/proposals")).contains("declined: no news of XMPP");
		propose(this.address).expectStatus().isAccepted();
	}

	@Test
	void whatIsThereOrProposedIsNotProposedAgain() {
		String feed = this.desk.register(this.address, "Teapot", "clients");
		propose(this.address.replace("https", "http") + "/").expectStatus()
			.isEqualTo(409)
			.expectBody()
			.jsonPath("$.feed")
			.isEqualTo(feed);
		propose(this.address + "/2").expectStatus().isAccepted();
		propose(this.address + "/2/").expectStatus().isEqualTo(409);
		String id = open().path("id").asString();
		this.desk.post("/api/feeds/proposals/" + id + "/admit", Map.of("address", this.address))
			.expectStatus()
			.isEqualTo(409)
			.expectBody()
			.jsonPath("$.feed")
			.isEqualTo(feed);
		assertThat(this.desk.get("/api/feeds/proposals")).hasSize(1);
	}

	@Test
	void nobodyProposesTooMuch() {
		for (int i = 0; i < 5; i++) {
			propose(this.address + i).expectStatus().isAccepted();
		}
		propose(this.address + "6").expectStatus().isEqualTo(409);
		String page = this.desk.text(
				this.desk.form("/feeds/propose", Map.of("address", this.address + "6")).expectStatus().isEqualTo(409));
		assertThat(page).contains("try again later", this.address + "6");
		this.clock.advance(Duration.ofHours(1));
		propose(this.address + "6").expectStatus().isAccepted();
	}

	@Test
	void whoFillsInTheHiddenFieldIsNotHeard() {
		this.desk.form("/feeds/propose", Map.of("address", this.address, "website", "https://spam.example"))
			.expectStatus()
			.isOk();
		assertThat(this.desk.get("/api/feeds/proposals")).isEmpty();
	}

	@Test
	void whatIsTooLongOrNoAddressIsRefused() {
		propose("javascript:alert(1)").expectStatus().isBadRequest();
		propose("https://a.example/" + "x".repeat(3000)).expectStatus().isBadRequest();
		this.desk.post("/api/feeds/proposals", Map.of("address", this.address, "remark", "x".repeat(1001)))
			.expectStatus()
			.isBadRequest();
		this.desk.post("/api/feeds/proposals", Map.of("address", this.address, "who", "two\nlines"))
			.expectStatus()
			.isBadRequest();
	}

	private WebTestClient.ResponseSpec propose(String where) {
		return this.desk.post("/api/feeds/proposals", Map.of("address", where));
	}

	private JsonNode open() {
		return this.desk.get("/api/feeds/proposals").get(0);
	}

}
