package org.xmpp.newsletter.aggregator.websub;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.aggregator.FeedServer;
import org.xmpp.newsletter.aggregator.FeedServer.Reply;
import org.xmpp.newsletter.aggregator.IntegrationTest;
import org.xmpp.newsletter.aggregator.MovableClock;
import org.xmpp.newsletter.aggregator.feed.Feed;
import org.xmpp.newsletter.aggregator.feed.Feeds;
import org.xmpp.newsletter.aggregator.feed.NewFeed;
import org.xmpp.newsletter.aggregator.feed.Registration;
import org.xmpp.newsletter.aggregator.feed.WebAddress;
import org.xmpp.newsletter.aggregator.item.ItemArchive;
import org.xmpp.newsletter.aggregator.item.ItemArchive.ListedItem;
import org.xmpp.newsletter.aggregator.poll.Polling;
import org.xmpp.newsletter.aggregator.poll.Rhythms;
import org.xmpp.newsletter.contracts.FeedForm;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A newsroom, a feed and its hub.
 */
@IntegrationTest
class WebSubTests {

	@Autowired
	private Hubs hubs;

	@Autowired
	private Polling polling;

	@Autowired
	private Rhythms rhythms;

	@Autowired
	private Registration registration;

	@Autowired
	private Feeds feeds;

	@Autowired
	private ItemArchive items;

	@Autowired
	private FeedServer world;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private WebTestClient client;

	private final String path = "/" + UUID.randomUUID();

	private Instant begin;

	private UUID feed;

	@BeforeEach
	void register() {
		this.jdbc.sql("update feed set state = 'RETIRED'").update();
		this.jdbc.sql("delete from push_subscription").update();
		this.begin = this.clock.instant();
		this.world.reply(this.path + "/hub", new Reply(202, Map.of(), ""));
		show("1");
		this.feed = this.registration
			.register(new NewFeed(WebAddress.of(topic()), null, FeedForm.POSTS, null, null, true), "Tester")
			.id();
		this.polling.pollDue();
	}

	@AfterEach
	void goBack() {
		this.jdbc.sql("update feed set state = 'RETIRED'").update();
		this.jdbc.sql("delete from push_subscription").update();
		this.clock.advance(Duration.between(this.clock.instant(), this.begin));
	}

	@Test
	void aHubIsAskedWithAnAddressThatNobodyCanGuess() {
		this.hubs.attend();
		Map<String, String> asked = asked().getFirst();
		assertThat(asked).containsEntry("hub.mode", "subscribe")
			.containsEntry("hub.topic", topic())
			.containsEntry("hub.lease_seconds", "864000");
		assertThat(asked.get("hub.callback")).matches("https://news\\.example/feeds/push/[0-9a-f]{64}");
		assertThat(asked.get("hub.secret")).hasSize(64).isNotEqualTo(asked.get("hub.callback").substring(32));
		this.hubs.attend();
		assertThat(asked()).hasSize(1);
		assertThat(words()).contains("was asked to push and has not confirmed it yet");
	}

	@Test
	void whatIsPushedIsTakenInAtOnceAndPullingGoesOnSlowly() {
		subscribe();
		push(rss("2"), SignatureTests.signed(secret(), rss("2"))).expectStatus().isAccepted();
		assertThat(titles()).containsExactlyInAnyOrder("News 1", "News 2");
		assertThat(this.items.of(this.feed, 9)).filteredOn((item) -> item.title().equals("News 2"))
			.noneMatch(ListedItem::backlog);
		show("2", "1");
		this.clock.advance(Duration.ofHours(7));
		this.polling.pollDue();
		assertThat(titles()).hasSize(2);
		assertThat(find().plan().why()).startsWith("every 24 h: its hub pushes what is new");
		assertThat(words()).contains("pushes until");
		assertThat(this.rhythms.of(this.feed).gapAt()).isNull();
	}

	@Test
	void aPushThatIsNotSignedWellIsLetFallWithoutAWord() {
		subscribe();
		push(rss("2"), null).expectStatus().isAccepted();
		push(rss("2"), SignatureTests.signed("guessed", rss("2"))).expectStatus().isAccepted();
		push(rss("2"), SignatureTests.signed(secret(), rss("3"))).expectStatus().isAccepted();
		assertThat(titles()).containsExactly("News 1");
	}

	@Test
	void anUnknownCallbackAndATooLargePushAreRefused() {
		subscribe();
		String callback = callback();
		this.client.post().uri("/feeds/push/" + "0".repeat(64)).bodyValue("x").exchange().expectStatus().isNotFound();
		this.client.post().uri(callback).bodyValue(new byte[9_000_000]).exchange().expectStatus().isEqualTo(413);
	}

	@Test
	void nothingIsConfirmedThatWasNotAsked() {
		this.hubs.attend();
		verify(callback(), "subscribe", "https://other.example/").expectStatus().isNotFound();
		verify(callback(), "unsubscribe", topic()).expectStatus().isNotFound();
		verify("/feeds/push/" + "0".repeat(64), "subscribe", topic()).expectStatus().isNotFound();
		assertThat(this.hubs.active(this.feed)).isFalse();
		verify(callback(), "subscribe", topic()).expectStatus().isOk().expectBody(String.class).isEqualTo("<b>42</b>");
		assertThat(this.hubs.active(this.feed)).isTrue();
	}

	@Test
	void aSubscriptionIsRenewedBeforeItEnds() {
		subscribe();
		this.clock.advance(Duration.ofHours(10 * 24 * 3 / 4 - 1));
		this.hubs.attend();
		assertThat(asked()).hasSize(1);
		this.clock.advance(Duration.ofHours(2));
		this.hubs.attend();
		assertThat(asked()).hasSize(2)
			.last()
			.satisfies((form) -> assertThat(form).containsEntry("hub.mode", "subscribe"));
		verify(callback(), "subscribe", topic()).expectStatus().isOk();
		this.clock.advance(Duration.ofDays(8));
		assertThat(this.hubs.active(this.feed)).isTrue();
		this.clock.advance(Duration.ofDays(3));
		assertThat(this.hubs.active(this.feed)).isFalse();
	}

	@Test
	void aHubThatMissesSomethingIsNotTrustedAnyMore() {
		subscribe();
		this.clock.advance(Duration.ofHours(7));
		this.polling.pollDue();
		show("2", "1");
		this.clock.advance(Duration.ofHours(25));
		this.polling.pollDue();
		assertThat(titles()).hasSize(2);
		assertThat(words()).contains("Polled as if the hub")
			.contains("1 new items were found by polling that the hub had not pushed");
		assertThat(find().plan().why()).isEqualTo("every 6 h");
		this.hubs.attend();
		assertThat(asked().getLast()).containsEntry("hub.mode", "unsubscribe");
		verify(callback(), "unsubscribe", topic()).expectStatus().isOk();
		push(rss("3"), SignatureTests.signed(secret(), rss("3"))).expectStatus().isNotFound();
	}

	@Test
	void aHubMayDenyAndThenPollingGoesOn() {
		this.hubs.attend();
		this.client.get()
			.uri((uri) -> uri.path(callback())
				.queryParam("hub.mode", "denied")
				.queryParam("hub.topic", topic())
				.queryParam("hub.reason", "not today")
				.build())
			.exchange()
			.expectStatus()
			.isOk();
		assertThat(words()).endsWith("does not want to push: not today");
		this.clock.advance(Duration.ofDays(2));
		this.hubs.attend();
		assertThat(asked()).hasSize(1);
	}

	@Test
	void aHubOfARetiredFeedIsToldToStop() {
		subscribe();
		this.registration.retire(this.feed, "no more", "Tester");
		this.hubs.attend();
		assertThat(asked().getLast()).containsEntry("hub.mode", "unsubscribe");
		assertThat(this.hubs.active(this.feed)).isFalse();
	}

	private void subscribe() {
		this.hubs.attend();
		verify(callback(), "subscribe", topic()).expectStatus().isOk();
	}

	private ResponseSpec verify(String callback, String mode, String topic) {
		return this.client.get()
			.uri((uri) -> uri.path(callback)
				.queryParam("hub.mode", mode)
				.queryParam("hub.topic", "{topic}")
				.queryParam("hub.challenge", "{challenge}")
				.queryParam("hub.lease_seconds", "864000")
				.build(topic, "<b>42</b>"))
			.exchange();
	}

	private ResponseSpec push(String body, String signature) {
		WebTestClient.RequestBodySpec request = this.client.post().uri(callback());
		if (signature != null) {
			request.header("X-Hub-Signature", signature);
		}
		return request.header("Content-Type", "application/rss+xml").bodyValue(body).exchange();
	}

	private void show(String... numbers) {
		String body = rss(numbers);
		this.world.reply(this.path, Reply.of(body)
			.with("Link",
					"<%s>; rel=\"hub\", <%s>; rel=self".formatted(this.world.address(this.path + "/hub"), topic())));
	}

	private List<Map<String, String>> asked() {
		return this.world.bodies(this.path + "/hub").stream().map(WebSubTests::form).toList();
	}

	private static Map<String, String> form(String body) {
		return Arrays.stream(body.split("&"))
			.map((field) -> field.split("=", 2))
			.collect(Collectors.toMap((field) -> field[0],
					(field) -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
	}

	private String callback() {
		return asked().getLast().get("hub.callback").substring("https://news.example".length());
	}

	private String secret() {
		return asked().getLast().get("hub.secret");
	}

	private String topic() {
		return this.world.address(this.path).toString();
	}

	private String words() {
		return this.rhythms.of(this.feed).push();
	}

	private Feed find() {
		return this.feeds.find(this.feed).orElseThrow();
	}

	private List<String> titles() {
		return this.items.of(this.feed, 9).stream().map(ListedItem::title).toList();
	}

	private String rss(String... numbers) {
		return Arrays.stream(numbers)
			.map((number) -> "<item><guid isPermaLink=\"false\">%s</guid><title>News %s</title></item>"
				.formatted(number, number))
			.collect(Collectors.joining("", "<rss version=\"2.0\"><channel><title>News</title>", "</channel></rss>"));
	}

}
