package org.xmpp.newsletter.aggregator.item;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.aggregator.FeedServer;
import org.xmpp.newsletter.aggregator.FeedServer.Reply;
import org.xmpp.newsletter.aggregator.IntegrationTest;
import org.xmpp.newsletter.aggregator.MovableClock;
import org.xmpp.newsletter.aggregator.PublishedEvents;
import org.xmpp.newsletter.aggregator.PublishedEvents.Heard;
import org.xmpp.newsletter.aggregator.feed.NewFeed;
import org.xmpp.newsletter.aggregator.feed.Registration;
import org.xmpp.newsletter.aggregator.feed.WebAddress;
import org.xmpp.newsletter.aggregator.item.ItemArchive.ListedItem;
import org.xmpp.newsletter.aggregator.item.ItemArchive.Revision;
import org.xmpp.newsletter.aggregator.poll.Polling;
import org.xmpp.newsletter.contracts.FeedForm;
import org.xmpp.newsletter.contracts.Topic;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of items between a feed and the topic.
 */
@IntegrationTest
class ItemLifeTests {

	@Autowired
	private Polling polling;

	@Autowired
	private Registration registration;

	@Autowired
	private ItemArchive items;

	@Autowired
	private FullTexts fullTexts;

	@Autowired
	private ItemRetention retention;

	@Autowired
	private AliasBackfill backfill;

	@Autowired
	private HeldItems held;

	@Autowired
	private FeedServer world;

	@Autowired
	private MovableClock clock;

	@Autowired
	private PublishedEvents events;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private WebTestClient client;

	private final String path = "/" + UUID.randomUUID() + ".xml";

	@BeforeEach
	@AfterEach
	void retireAll() {
		this.jdbc.sql("update feed set state = 'RETIRED'").update();
		this.jdbc.sql("update full_text set state = 'DONE'").update();
	}

	@Test
	void itemsStoredBeforeTheUpgradeDoNotComeAgain() {
		UUID feed = shown(item("k1", "Kettle 1", "It boils."), item("k2", "Kettle 2", "It whistles."));
		for (ListedItem item : items(feed)) {
			Revision only = this.items.revisions(List.of(item.id())).get(item.id()).getFirst();
			this.jdbc.sql("update item set aliases = '{}', hash = :hash where id = :id")
				.param("hash", Print.formerly(only.content()))
				.param("id", item.id())
				.update();
		}
		this.backfill.afterPropertiesSet();
		show(item("k1", "Kettle 1", "It boils."),
				item("k2", "Kettle 2", "It whistles.").replace(">k2<", ">another name<"));
		assertThat(items(feed)).hasSize(2).allMatch((item) -> item.revision() == 1);
	}

	@Test
	void anItemOfAnotherFeedUnderTheSameNameIsNotTouched() {
		UUID feed = shown(item("k1", "Kettle 1", "It boils."));
		String spoof = "/" + UUID.randomUUID() + ".xml";
		this.world.reply(spoof, Reply.of(document(item("k1", "Buy my kettle", "It boils."))));
		UUID other = register(spoof);
		this.polling.pollDue();
		assertThat(items(feed)).singleElement()
			.matches((item) -> item.title().equals("Kettle 1") && item.revision() == 1);
		assertThat(items(other)).singleElement().matches((item) -> item.title().equals("Buy my kettle"));
	}

	@Test
	void aPurgedItemDoesNotComeAgain() {
		UUID feed = shown(item("k1", "Kettle 1", "It boils."));
		this.clock.advance(Duration.ofDays(100));
		assertThat(this.retention.dropBefore(this.clock.instant())).isPositive();
		show(item("k2", "Kettle 2", "It whistles."));
		show(item("k1", "Kettle 1", "It boils."));
		assertThat(items(feed)).hasSize(2).allMatch((item) -> item.revision() == 1);
		UUID id = items(feed).stream().filter((item) -> item.title().equals("Kettle 1")).findFirst().orElseThrow().id();
		assertThat(this.items.revisions(List.of(id)).get(id)).allMatch(Revision::dropped);
		this.events.await(Topic.ITEMS, feed.toString(), 2);
	}

	@Test
	void aFloodOfOldItemsWaitsForOneDecision() {
		UUID feed = shown(item("k1", "Kettle 1", "It boils."));
		show(flood());
		assertThat(items(feed)).hasSize(31);
		assertThat(this.held.of(feed).count()).isEqualTo(30);
		this.events.await(Topic.ITEMS, feed.toString(), 1);
		assertThat(page("/feeds/" + feed)).contains("30 items are held back since", "Admit all as news");
		show(flood());
		assertThat(this.held.of(feed).count()).isEqualTo(30);
		this.client.post().uri("/feeds/{id}/held/admit", feed).exchange().expectStatus().isSeeOther();
		this.events.await(Topic.ITEMS, feed.toString(), 31);
		this.client.post().uri("/feeds/{id}/held/admit", feed).exchange().expectStatus().is4xxClientError();
	}

	@Test
	void aDismissedFloodIsNotPublishedAndDoesNotComeAgain() {
		UUID feed = shown(item("k1", "Kettle 1", "It boils."));
		show(flood());
		assertThat(this.held.dismiss(feed, "Ann")).isEqualTo(30);
		show(flood());
		assertThat(this.held.of(feed).count()).isZero();
		this.events.await(Topic.ITEMS, feed.toString(), 1);
	}

	@Test
	void anEditIsShownWithWhatItChanged() {
		UUID feed = shown(item("k1", "Kettle 1", "Version 1.0.1 is out."));
		show(item("k1", "Kettle 1", "Version 1.0.2 is out."));
		assertThat(page("/items/" + items(feed).getFirst().id())).contains("<del>1.0.1 </del>", "<ins>1.0.2 </ins>");
	}

	@Test
	void aStubGetsItsTextFromItsPageAsARevisionOfOurs() {
		UUID feed = shown(item("k1", "Kettle 1", "It boils."));
		pageOf("k2", 200);
		show(item("k2", "Kettle 2", "It whistles …"), item("k1", "Kettle 1", "It boils."));
		this.clock.advance(Duration.ofMinutes(5));
		assertThat(this.fullTexts.fetchDue()).isEqualTo(1);
		ListedItem stub = items(feed).stream()
			.filter((item) -> item.title().equals("Kettle 2"))
			.findFirst()
			.orElseThrow();
		assertThat(this.items.revisions(List.of(stub.id())).get(stub.id()).getLast()).matches(Revision::ours)
			.matches((revision) -> revision.content().html().contains("whole story"));
		List<Heard> heard = this.events.await(Topic.ITEMS, feed.toString(), 3);
		// Of different items nobody knows whose event is read first.
		assertThat(heard).extracting(Heard::type).containsOnlyOnce("newsroom.ItemRevised.v1");
		show(item("k2", "Kettle 2", "It whistles …"), item("k1", "Kettle 1", "It boils."));
		this.events.await(Topic.ITEMS, feed.toString(), 3);
	}

	@Test
	void aPageThatFailsIsTriedAgainLaterAndGivenUpInTheEnd() {
		UUID feed = shown(item("k1", "Kettle 1", "It boils."));
		pageOf("k1", 500);
		UUID id = items(feed).getFirst().id();
		this.client.post().uri("/items/{id}/full-text", id).exchange().expectStatus().isSeeOther();
		this.clock.advance(Duration.ofMinutes(5));
		assertThat(this.fullTexts.fetchDue()).isEqualTo(1);
		assertThat(this.fullTexts.fetchDue()).isZero();
		assertThat(this.fullTexts.of(id)).get()
			.matches((state) -> state.state().equals("WAITING") && String.valueOf(state.reason()).contains("500"));
		IntStream.range(0, 5).forEach((_) -> {
			this.clock.advance(Duration.ofDays(2));
			this.fullTexts.fetchDue();
		});
		assertThat(this.fullTexts.of(id)).get()
			.matches((state) -> state.state().equals("GIVEN_UP") && state.attempts() == 5);
	}

	private void pageOf(String id, int status) {
		this.world.reply("/page/" + id,
				new Reply(status, Map.of("Content-Type", "text/html"), "<title>K</title><article><p>"
						+ "This is the whole story of the kettle. ".repeat(20) + "</p></article>"));
	}

	private String[] flood() {
		return IntStream.range(0, 30)
			.mapToObj((i) -> item("old" + i, "Old " + i, "Long ago " + i).replace("May 2025", "May 2021"))
			.toArray(String[]::new);
	}

	private UUID shown(String... items) {
		this.world.reply(this.path, Reply.of(document(items)));
		UUID feed = register(this.path);
		this.polling.pollDue();
		return feed;
	}

	private void show(String... items) {
		this.clock.advance(Duration.ofDays(2));
		this.world.reply(this.path, Reply.of(document(items)));
		this.polling.pollDue();
	}

	private UUID register(String at) {
		return this.registration
			.register(new NewFeed(WebAddress.of(this.world.address(at).toString()), "Kettles", FeedForm.POSTS, null,
					null, true), "Tester")
			.id();
	}

	private List<ListedItem> items(UUID feed) {
		return this.items.of(feed, 100);
	}

	private String page(String at) {
		return String.valueOf(this.client.get()
			.uri(at)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
	}

	private String item(String id, String title, String text) {
		return """
				<item><guid isPermaLink="false">%s</guid><title>%s</title><link>%s</link>
				<pubDate>Thu, 01 May 2025 10:00:00 GMT</pubDate><description>&lt;p&gt;%s&lt;/p&gt;</description></item>"""
			.formatted(id, title, this.world.address("/page/" + id.replace(' ', '-')), text);
	}

	private static String document(String... items) {
		return "<rss version=\"2.0\"><channel><title>Kettles</title><link>https://kettle.example/</link>"
				+ String.join("", Arrays.asList(items)) + "</channel></rss>";
	}

}
