package org.xmpp.newsletter.aggregator.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.aggregator.AggregatorApplication;
import org.xmpp.newsletter.aggregator.FeedServer;
import org.xmpp.newsletter.aggregator.FeedServer.Reply;
import org.xmpp.newsletter.aggregator.IntegrationTest;
import org.xmpp.newsletter.aggregator.MovableClock;
import org.xmpp.newsletter.aggregator.feed.Feeds;
import org.xmpp.newsletter.aggregator.feed.NewFeed;
import org.xmpp.newsletter.aggregator.feed.Registration;
import org.xmpp.newsletter.aggregator.feed.WebAddress;
import org.xmpp.newsletter.aggregator.item.ItemArchive;
import org.xmpp.newsletter.contracts.FeedForm;
import org.xmpp.newsletter.embedded.EmbeddedInfrastructure;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two whole aggregators on one database share the work.
 */
@IntegrationTest
class TwoAggregatorsTests {

	@Autowired
	private Polling one;

	@Autowired
	private Registration registration;

	@Autowired
	private Feeds feeds;

	@Autowired
	private ItemArchive items;

	@Autowired
	private PollLog log;

	@Autowired
	private FeedServer world;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	private final String path = "/" + UUID.randomUUID();

	private Instant begin;

	private ConfigurableApplicationContext other;

	@BeforeEach
	void startTheOther() {
		this.jdbc.sql("update feed set state = 'RETIRED'").update();
		this.begin = this.clock.instant();
		this.other = new SpringApplicationBuilder(AggregatorApplication.class).web(WebApplicationType.REACTIVE)
			.properties(Map.of("spring.config.name", "aggregator"))
			.registerShutdownHook(false)
			.initializers((ConfigurableApplicationContext context) -> {
				((GenericApplicationContext) context).registerBean(InstantSource.class, () -> this.clock);
				context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("other", settings()));
			})
			.run();
	}

	private Map<String, Object> settings() {
		Map<String, Object> settings = new java.util.HashMap<>(EmbeddedInfrastructure.shared().properties());
		settings.putAll(Map.of("server.port", 0, "newsroom.aggregator.polling.automatic", false,
				"newsroom.aggregator.catalogue.import", false, "newsroom.aggregator.xep-list.automatic", false,
				"newsroom.aggregator.fetch.allowed-networks", "127.0.0.0/8", "newsroom.aggregator.fetch.allowed-ports",
				this.world.port()));
		return settings;
	}

	@AfterEach
	void goBack() {
		this.jdbc.sql("update feed set state = 'RETIRED'").update();
		this.other.close();
		this.clock.advance(Duration.between(this.clock.instant(), this.begin));
	}

	@Test
	void noFeedIsPolledTwiceAndNoneIsForgotten() {
		List<String> paths = IntStream.range(0, 30).mapToObj((i) -> this.path + "/" + i).toList();
		paths.forEach((each) -> this.world.feed(each, "\"1\"", rss("1")));
		paths.forEach((each) -> register(each, UUID.randomUUID() + ".example"));
		int polled = List.of(poll(this.one), poll(theOther())).stream().mapToInt(CompletableFuture::join).sum();
		assertThat(polled).isEqualTo(paths.size());
		assertThat(paths).allSatisfy((each) -> assertThat(this.world.requests(each)).hasSize(1));
	}

	@Test
	void whatADeadOneHeldIsTakenOverWhenItsLeaseEnds() {
		this.world.feed(this.path, "\"1\"", rss("1"));
		UUID feed = register(this.path, UUID.randomUUID() + ".example");
		assertThat(this.other.getBean(Claims.class).next()).isPresent();
		this.other.close();
		assertThat(this.one.pollDue()).isZero();
		this.clock.advance(Duration.ofSeconds(121));
		assertThat(this.one.pollDue()).isEqualTo(1);
		assertThat(this.items.of(feed, 9)).hasSize(1);
	}

	@Test
	void aFrozenOneThatGoesOnAfterItsLeaseStoresNothing() throws InterruptedException {
		UUID feed = register(this.path, UUID.randomUUID() + ".example");
		CountDownLatch asked = new CountDownLatch(1);
		CountDownLatch thawed = new CountDownLatch(1);
		this.world.reply(this.path, (_) -> {
			asked.countDown();
			await(thawed);
			return Reply.of(rss("old")).with("ETag", "\"old\"");
		});
		CompletableFuture<Integer> frozen = poll(theOther());
		asked.await();
		this.clock.advance(Duration.ofMinutes(3));
		this.world.feed(this.path, "\"new\"", rss("new"));
		assertThat(this.one.pollDue()).isEqualTo(1);
		thawed.countDown();
		frozen.join();
		assertThat(this.feeds.find(feed).orElseThrow().health().validators().etag()).isEqualTo("\"new\"");
		assertThat(this.items.of(feed, 9)).extracting(ItemArchive.ListedItem::title).containsExactly("News new");
		assertThat(this.log.last(feed, 9)).hasSize(1);
	}

	private Polling theOther() {
		return this.other.getBean(Polling.class);
	}

	private static CompletableFuture<Integer> poll(Polling polling) {
		return CompletableFuture.supplyAsync(polling::pollDue);
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private UUID register(String path, String host) {
		UUID feed = this.registration
			.register(new NewFeed(WebAddress.of(this.world.address(path).toString()), null, FeedForm.POSTS, null, null,
					true), "Tester")
			.id();
		this.jdbc.sql("update feed set host = :host where id = :feed").param("host", host).param("feed", feed).update();
		return feed;
	}

	private static String rss(String number) {
		return "<rss version=\"2.0\"><channel><title>News</title><item><guid isPermaLink=\"false\">%s</guid><title>News %s</title></item></channel></rss>"
			.formatted(number, number);
	}

}
