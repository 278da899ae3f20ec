package org.xmpp.newsletter.aggregator.catalogue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.aggregator.DeskClient;
import org.xmpp.newsletter.aggregator.IntegrationTest;
import org.xmpp.newsletter.aggregator.catalogue.CatalogueOffers.Offer;
import org.xmpp.newsletter.aggregator.feed.Feeds;
import org.xmpp.newsletter.aggregator.feed.WebAddress;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a newer catalogue offers to a newsroom that is there already.
 */
@IntegrationTest
class CatalogueOffersTests {

	private final CatalogueOffers offers;

	private final CatalogueImport catalogueImport;

	private final Feeds feeds;

	private final DeskClient desk;

	private final JdbcClient jdbc;

	@Autowired
	CatalogueOffersTests(CatalogueOffers offers, CatalogueImport catalogueImport, Feeds feeds, WebTestClient client,
			JdbcClient jdbc) {
		this.offers = offers;
		this.catalogueImport = catalogueImport;
		this.feeds = feeds;
		this.desk = new DeskClient(client);
		this.jdbc = jdbc;
	}

	@BeforeEach
	void emptyNewsroom() {
		this.jdbc.sql("truncate project, feed, declined_offer cascade").update();
	}

	@Test
	void onlyWhatThisNewsroomNeverHadIsOffered() throws IOException {
		this.catalogueImport.importAll(catalogue("a", "b"));
		assertThat(this.offers.open(catalogue("a", "b"))).isEmpty();
		assertThat(this.offers.open(catalogue("a", "b", "c"))).extracting(Offer::key)
			.containsExactly("shipped.example/c");
		this.jdbc.sql("update feed set state = 'RETIRED'").update();
		assertThat(this.offers.open(catalogue("a"))).isEmpty();
	}

	@Test
	void whatIsDeclinedIsNotOfferedAgain() throws IOException {
		this.offers.decline(catalogue("a", "b"), List.of("shipped.example/a", "unknown"), "Ana");
		assertThat(this.offers.open(catalogue("a", "b"))).extracting(Offer::key).containsExactly("shipped.example/b");
		assertThat(this.offers.add(catalogue("a", "b"), List.of("shipped.example/a", "shipped.example/b"), "Ana"))
			.isOne();
	}

	@Test
	void aFeedThatHasMovedIsNotOfferedAtItsFormerAddress() throws IOException {
		this.catalogueImport.importAll(catalogue("a"));
		String feed = this.feeds.at(WebAddress.of("https://shipped.example/a")).orElseThrow().id().toString();
		this.desk
			.send(HttpMethod.PATCH, "/api/feeds/" + feed + "/settings",
					Map.of("version", 1, "address", "https://moved.example/a"))
			.expectStatus()
			.isOk();
		assertThat(this.offers.open(catalogue("a"))).isEmpty();
	}

	@Test
	void theShippedOffersHaveAPage() {
		int all = this.offers.open().size();
		Offer first = this.offers.open().getFirst();
		assertThat(this.desk.page("/feeds/catalogue"))
			.contains(first.feed().address().uri().toString(), "Add the chosen ones")
			.doesNotContainPattern("<script(?![^>]* src=\"/)");
		assertThat(new CatalogueNotice(this.offers, new CatalogueProperties(true)).waiting()).get()
			.satisfies((waiting) -> assertThat(waiting.text()).startsWith(all + " new in the catalogue"));
		assertThat(this.desk.page("/feeds")).doesNotContain("to be added");
		this.desk.form("/feeds/catalogue/add", Map.of("offer", first.key())).expectStatus().isSeeOther();
		assertThat(this.feeds.at(first.feed().address())).isPresent();
		this.desk.form("/feeds/catalogue/decline", Map.of()).expectStatus().isBadRequest();
		assertThat(this.desk.get("/api/feeds/catalogue")).hasSize(all - 1);
		List<String> rest = this.offers.open().stream().map(Offer::key).toList();
		this.desk.post("/api/feeds/catalogue/decline", Map.of("offers", rest)).expectStatus().isNoContent();
		assertThat(this.desk.page("/feeds/catalogue")).contains("This newsroom has every feed of the catalogue");
	}

	private static Catalogue catalogue(String... paths) throws IOException {
		StringBuilder yaml = new StringBuilder("projects: []\nfeeds:\n");
		for (String path : paths) {
			yaml.append("  - {address: \"https://shipped.example/%s\", form: posts, verified: true}%n".formatted(path));
		}
		return Catalogue.read(new ByteArrayInputStream(yaml.toString().getBytes(StandardCharsets.UTF_8)));
	}

}
