package org.xmpp.newsletter.aggregator.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.aggregator.FeedServer;
import org.xmpp.newsletter.aggregator.FeedServer.Reply;
import org.xmpp.newsletter.aggregator.IntegrationTest;
import org.xmpp.newsletter.aggregator.MovableClock;
import org.xmpp.newsletter.aggregator.PublishedEvents;
import org.xmpp.newsletter.aggregator.PublishedEvents.Heard;
import org.xmpp.newsletter.aggregator.feed.Feed;
import org.xmpp.newsletter.aggregator.feed.FeedState;
import org.xmpp.newsletter.aggregator.feed.Feeds;
import org.xmpp.newsletter.aggregator.feed.NewFeed;
import org.xmpp.newsletter.aggregator.feed.Registration;
import org.xmpp.newsletter.aggregator.feed.WebAddress;
import org.xmpp.newsletter.aggregator.fetch.Validators;
import org.xmpp.newsletter.aggregator.item.ItemArchive;
import org.xmpp.newsletter.aggregator.item.ItemArchive.ListedItem;
import org.xmpp.newsletter.aggregator.poll.Claims.Claim;
import org.xmpp.newsletter.aggregator.poll.PollResults.Polled;
import org.xmpp.newsletter.aggregator.poll.FeedTrouble.What;
import org.xmpp.newsletter.contracts.FeedForm;
import org.xmpp.newsletter.contracts.Project;
import org.xmpp.newsletter.contracts.ProjectKind;
import org.xmpp.newsletter.contracts.Topic;
import org.xmpp.newsletter.platform.problem.Problem;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Polling from the outside world to the topic.
 */
@IntegrationTest
class PollingTests {

	private static final Duration LATER = Duration.ofHours(9);

	@Autowired
	private Polling polling;

	@Autowired
	private Claims claims;

	@Autowired
	private PollResults results;

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
	private PublishedEvents events;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Rhythms rhythms;

	@Autowired
	private HeardTroubles heard;

	private final String path = "/" + UUID.randomUUID() + ".xml";

	private Instant begin;

	@BeforeEach
	void remember() {
		this.begin = this.clock.instant();
		retireAll();
	}

	/** Other tests' feeds are not due here, and it is not later for them. */
	@AfterEach
	void retireAllAndGoBack() {
		retireAll();
		this.clock.advance(Duration.between(this.clock.instant(), this.begin));
	}

	private void retireAll() {
		this.jdbc.sql("drop trigger if exists trouble on item").update();
		this.jdbc.sql("drop trigger if exists trouble on poll").update();
		this.jdbc.sql("update feed set state = 'RETIRED'").update();
		this.world.pace(Duration.ZERO);
	}

	@Test
	void whatStandsInAFeedAtTheFirstContactIsBacklog() {
		UUID feed = register();
		serve("\"1\"", item("1", "Gajim 2.0"), item("2", "Gajim 2.1"));
		assertThat(this.polling.pollDue()).isEqualTo(1);
		assertThat(items(feed)).hasSize(2).allMatch(ListedItem::backlog);
		List<Heard> heard = this.events.await(Topic.ITEMS, feed.toString(), 2);
		assertThat(heard).allMatch((event) -> event.type().equals("newsroom.ItemPublished.v1"))
			.allMatch((event) -> event.value().path("backlog").asBoolean())
			.allMatch((event) -> event.value().path("source").path("project").path("name").asString().equals("Gajim"));
	}

	@Test
	void theSecondPollIsConditionalAndStoresNothing() {
		UUID feed = register();
		serve("\"1\"", item("1", "Gajim 2.0"));
		this.polling.pollDue();
		this.clock.advance(LATER);
		this.polling.pollDue();
		assertThat(this.world.requests(this.path)).hasSize(2);
		assertThat(this.world.requests(this.path).getLast().getFirst("If-None-Match")).isEqualTo("\"1\"");
		assertThat(find(feed).health().lastResult()).isEqualTo("Nothing new");
		this.events.await(Topic.ITEMS, feed.toString(), 1);
	}

	@Test
	void aNewItemIsPublishedOnceAndIsNoBacklog() {
		UUID feed = register();
		serve("\"1\"", item("1", "Gajim 2.0"));
		this.polling.pollDue();
		serve("\"2\"", item("2", "Gajim 2.1"), item("1", "Gajim 2.0"));
		pollLater();
		List<Heard> heard = this.events.await(Topic.ITEMS, feed.toString(), 2);
		assertThat(heard)
			.filteredOn((event) -> event.value().path("content").path("title").asString().equals("Gajim 2.1"))
			.singleElement()
			.matches((event) -> !event.value().path("backlog").asBoolean());
	}

	@Test
	void anEditedItemIsRevisedAndTheOldTextIsKept() {
		UUID feed = register();
		serve("\"1\"", item("1", "Gajim 2.0"));
		this.polling.pollDue();
		serve("\"2\"", item("1", "Gajim 2.0.1"));
		pollLater();
		List<Heard> heard = this.events.await(Topic.ITEMS, feed.toString(), 2);
		assertThat(heard.getLast().type()).isEqualTo("newsroom.ItemRevised.v1");
		assertThat(heard.getLast().value().path("revision").asInt()).isEqualTo(2);
		UUID item = items(feed).getFirst().id();
		assertThat(this.items.revisions(List.of(item)).get(item)).extracting((revision) -> revision.content().title())
			.containsExactly("Gajim 2.0", "Gajim 2.0.1");
	}

	@Test
	void whiteSpaceIsNoRevision() {
		UUID feed = register();
		serve("\"1\"", item("1", "Gajim 2.0"));
		this.polling.pollDue();
		serve("\"2\"", item("1", " Gajim   2.0 "));
		pollLater();
		assertThat(items(feed)).extracting(ListedItem::revision).containsExactly(1);
	}

	@Test
	void oneItemThatCannotBeStoredDoesNotStopTheOthersAndComesAgain() {
		UUID feed = register();
		serve("\"1\"", item("1", "good one"), item("2", "poison"), item("3", "good two"));
		trouble("item", "new.title = 'poison'");
		this.polling.pollDue();
		assertThat(items(feed)).extracting(ListedItem::title).containsExactlyInAnyOrder("good one", "good two");
		assertThat(find(feed).health().validators()).isEqualTo(Validators.NONE);
		assertThat(find(feed).health().lastResult()).contains("1 could not be taken in");
		this.jdbc.sql("drop trigger trouble on item").update();
		pollLater();
		assertThat(items(feed)).hasSize(3);
		this.events.await(Topic.ITEMS, feed.toString(), 3);
	}

	@Test
	void nothingOfAPollIsKeptWhenItsResultCannotBeStored() {
		UUID feed = register();
		serve("\"1\"", item("1", "Gajim 2.0"));
		trouble("poll", "new.good");
		this.polling.pollDue();
		assertThat(items(feed)).isEmpty();
		assertThat(find(feed).health().validators()).isEqualTo(Validators.NONE);
		assertThat(find(feed).health().contactedAt()).isNull();
		this.jdbc.sql("drop trigger trouble on poll").update();
		pollLater();
		assertThat(this.events.await(Topic.ITEMS, feed.toString(), 1).getFirst().value().path("backlog").asBoolean())
			.isTrue();
	}

	@Test
	void retryAfterIsHonouredInFullAndByHandToo() {
		UUID feed = register();
		this.world.reply(this.path, new Reply(429, Map.of("Retry-After", "172800"), ""));
		this.polling.pollDue();
		this.clock.advance(Duration.ofHours(47));
		assertThat(this.polling.pollDue()).isZero();
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> this.polling.pollNow(feed))
			.withMessageContaining("asked not to be asked before");
		assertThat(this.world.requests(this.path)).hasSize(1);
		this.clock.advance(Duration.ofHours(2));
		assertThat(this.polling.pollDue()).isEqualTo(1);
	}

	@Test
	void twoPollersAtOncePollAFeedOnceAndAHostOneAtATime() {
		this.world.pace(Duration.ofMillis(100));
		for (int i = 0; i < 5; i++) {
			String one = "/both-" + i + this.path;
			this.world.feed(one, "\"1\"", rss(item("1", "Gajim")));
			register(one);
		}
		int polled = Stream.generate(() -> CompletableFuture.supplyAsync(this.polling::pollDue))
			.limit(3)
			.collect(Collectors.collectingAndThen(Collectors.toList(), List::stream))
			.mapToInt(CompletableFuture::join)
			.sum();
		this.polling.pollDue();
		assertThat(polled).isLessThanOrEqualTo(5);
		for (int i = 0; i < 5; i++) {
			assertThat(this.world.requests("/both-" + i + this.path)).hasSize(1);
		}
		assertThat(this.world.mostUnderWay()).isEqualTo(1);
	}

	@Test
	void aHostIsLeftInPeaceBetweenTwoPolls() {
		registerAt("https://polite.example" + this.path + "/a");
		registerAt("https://polite.example" + this.path + "/b");
		Claim first = this.claims.next(1).getFirst();
		assertThat(this.claims.next(1)).isEmpty();
		this.results.store(List.of(new Polled(first, new PollOutcome.Unchanged(null, null))));
		assertThat(this.claims.next(1)).isEmpty();
		this.clock.advance(Duration.ofSeconds(3));
		assertThat(this.claims.next(1).getFirst().feed().id()).isNotEqualTo(first.feed().id());
	}

	@Test
	void afterALongStopFeedsOfOneHostAreAskedOneAfterTheOther() {
		for (int i = 0; i < 12; i++) {
			registerAt("https://host-%d.%s.example/%d".formatted(i % 3, this.path.substring(1, 9), i));
		}
		this.clock.advance(Duration.ofDays(1));
		for (int step = 0; step < 4; step++) {
			for (int host = 0; host < 3; host++) {
				this.results
					.store(List.of(new Polled(this.claims.next(1).getFirst(), new PollOutcome.Unchanged(null, null))));
			}
			assertThat(this.claims.next(1)).isEmpty();
			this.clock.advance(Duration.ofSeconds(2));
		}
		assertThat(this.claims.next(1)).isEmpty();
	}

	@Test
	void whatIsAskedForByHandWaitsUntilItsHostIsFree() {
		UUID one = registerAt("https://busy.%s.example/one".formatted(this.path.substring(1, 9)));
		UUID two = registerAt("https://busy.%s.example/two".formatted(this.path.substring(1, 9)));
		Claim polled = this.claims.next(1).getFirst();
		this.results.store(List.of(new Polled(polled, new PollOutcome.Unchanged(null, null))));
		UUID other = polled.feed().id().equals(one) ? two : one;
		this.clock.advance(Duration.ofSeconds(1));
		this.polling.pollNow(polled.feed().id());
		assertThat(find(polled.feed().id()).plan().why()).isEqualTo("somebody asked for it");
		this.clock.advance(Duration.ofSeconds(2));
		assertThat(this.claims.next(1).getFirst().feed().id()).isEqualTo(other);
	}

	@Test
	void aPollThatDiedIsTakenOverAndItsLateResultDoesNotCount() {
		UUID feed = registerAt("https://dead.example" + this.path);
		Claim dead = this.claims.next(1).getFirst();
		this.clock.advance(Duration.ofMinutes(11));
		Claim successor = this.claims.next(1).getFirst();
		assertThat(successor.feed().id()).isEqualTo(feed);
		this.results.store(List.of(new Polled(dead, new PollOutcome.Failed("late"))));
		assertThat(find(feed).health().polledAt()).isNull();
		this.results.store(List.of(new Polled(successor, new PollOutcome.Unchanged(null, null))));
		assertThat(find(feed).health().lastResult()).isEqualTo("Nothing new");
	}

	@Test
	void aFeedBreaksAfterFourFailuresAndRecovers() {
		UUID feed = register();
		this.world.reply(this.path, new Reply(500, Map.of(), ""));
		for (int i = 0; i < 4; i++) {
			this.polling.pollDue();
			this.clock.advance(Duration.ofHours(30));
		}
		assertThat(find(feed).state()).isEqualTo(FeedState.BROKEN);
		serve("\"1\"", item("1", "Gajim 2.0"));
		this.polling.pollDue();
		assertThat(find(feed).state()).isEqualTo(FeedState.ACTIVE);
		assertThat(this.events.await(Topic.FEEDS, feed.toString(), 3)).extracting(Heard::type)
			.containsExactly("newsroom.FeedRegistered.v1", "newsroom.FeedBroken.v1", "newsroom.FeedRecovered.v1");
	}

	@Test
	void aFeedThatIsGoneIsRetired() {
		UUID feed = register();
		this.world.reply(this.path, new Reply(410, Map.of(), ""));
		this.polling.pollDue();
		assertThat(find(feed).state()).isEqualTo(FeedState.RETIRED);
		this.clock.advance(Duration.ofDays(3));
		assertThat(this.polling.pollDue()).isZero();
		assertThat(this.events.await(Topic.FEEDS, feed.toString(), 2).getLast().value().path("by").asString())
			.isEqualTo("newsroom");
	}

	@Test
	void aPermanentRedirectIsFollowedAtOnceAndRegisteredWhenItHasLasted() {
		UUID feed = register();
		String target = "/moved" + this.path;
		this.world.reply(this.path, new Reply(301, Map.of("Location", target), ""));
		this.world.feed(target, "\"1\"", rss(item("1", "Gajim")));
		this.polling.pollDue();
		assertThat(items(feed)).hasSize(1);
		for (int i = 1; i <= 8; i++) {
			pollLater();
			boolean lasted = i == 8;
			assertThat(find(feed).source().address()).isEqualTo(this.world.address(lasted ? target : this.path));
		}
		assertThat(items(feed)).hasSize(1);
		assertThat(this.events.await(Topic.FEEDS, feed.toString(), 2).getLast().type())
			.isEqualTo("newsroom.FeedChanged.v1");
	}

	@Test
	void twoFeedsAreNeverMadeOneWithoutAPerson() {
		UUID feed = register();
		String target = "/taken" + this.path;
		UUID other = register(target);
		this.world.reply(this.path, new Reply(301, Map.of("Location", target), ""));
		this.world.feed(target, "\"1\"", rss(item("1", "Gajim")));
		for (int i = 0; i < 12; i++) {
			this.polling.pollDue();
			this.clock.advance(LATER);
		}
		assertThat(find(feed).source().address()).isEqualTo(this.world.address(this.path));
		assertThat(this.heard.of(feed)).extracting(FeedTrouble::what).containsExactly(What.MOVED_ONTO_ANOTHER);
		assertThat(this.rhythms.of(feed).move()).contains("registered as");
		assertThat(find(other).state()).isEqualTo(FeedState.ACTIVE);
	}

	@Test
	void theSameBytesAgainAreNotTakenInAgain() {
		UUID feed = register();
		this.world.reply(this.path, Reply.of(rss(item("1", "Gajim"))));
		this.polling.pollDue();
		pollLater();
		assertThat(find(feed).health().lastResult()).isEqualTo("Nothing new");
		assertThat(items(feed)).hasSize(1);
	}

	@Test
	void aFeedWhoseOwnDateChangesAtEveryRequestHasNoNewsForIt() {
		UUID feed = register();
		this.world.reply(this.path, (_) -> Reply.of(rss(item("1", "Gajim")).replace("<item>",
				"<lastBuildDate>" + UUID.randomUUID() + "</lastBuildDate><item>")));
		this.polling.pollDue();
		pollLater();
		assertThat(find(feed).health().lastResult()).isEqualTo("Read 1 items, none of them new");
		assertThat(items(feed)).extracting(ListedItem::revision).containsExactly(1);
	}

	@Test
	void aWindowThatTurnedOverIsToldAsAGap() {
		UUID feed = register();
		serve("\"1\"", item("1", "Gajim 1"), item("2", "Gajim 2"));
		this.polling.pollDue();
		serve("\"2\"", item("8", "Gajim 8"), item("9", "Gajim 9"));
		pollLater();
		assertThat(find(feed).health().lastResult()).contains("items may have come and gone in between");
		assertThat(this.heard.of(feed)).extracting(FeedTrouble::what).containsExactly(What.GAP);
		assertThat(this.rhythms.of(feed).gapAt()).isNotNull();
	}

	@Test
	void aBotWallIsAStateOfItsOwnAndBreaksTheFeedOnlyAfterAWhile() {
		UUID feed = register();
		this.world.reply(this.path, new Reply(403, Map.of("cf-mitigated", "challenge"), "<html></html>"));
		for (int i = 0; i < 3; i++) {
			this.polling.pollDue();
			assertThat(find(feed).state()).isEqualTo(FeedState.ACTIVE);
			this.clock.advance(Duration.ofHours(26));
		}
		assertThat(this.rhythms.of(feed).trouble()).contains("a bot wall stands in front of it");
		this.polling.pollDue();
		assertThat(find(feed).state()).isEqualTo(FeedState.BROKEN);
		assertThat(this.heard.of(feed)).extracting(FeedTrouble::what).containsExactly(What.BROKEN);
		assertThat(items(feed)).isEmpty();
	}

	@Test
	void anEmptyFeedIsNoFailure() {
		UUID feed = register();
		this.world.reply(this.path, Reply.of(rss()));
		this.polling.pollDue();
		assertThat(find(feed).health().failures()).isZero();
		assertThat(find(feed).health().lastResult()).isEqualTo("Read, it shows no items");
	}

	private void pollLater() {
		this.clock.advance(LATER);
		assertThat(this.polling.pollDue()).isEqualTo(1);
	}

	private UUID register() {
		return register(this.path);
	}

	private UUID register(String path) {
		return registerAt(this.world.address(path).toString());
	}

	private UUID registerAt(String address) {
		Project project = new Project("Gajim", ProjectKind.CLIENT, null, null, null, null);
		return this.registration
			.register(new NewFeed(WebAddress.of(address), null, FeedForm.POSTS, project, "clients", true), "Tester")
			.id();
	}

	private Feed find(UUID feed) {
		return this.feeds.find(feed).orElseThrow();
	}

	private List<ListedItem> items(UUID feed) {
		return this.items.of(feed, 100);
	}

	private void trouble(String table, String condition) {
		this.jdbc.sql("""
				create or replace function trouble() returns trigger language plpgsql as
				$$ begin raise exception 'trouble'; end $$""").update();
		this.jdbc
			.sql("create trigger trouble before insert on %s for each row when (%s) execute function trouble()"
				.formatted(table, condition))
			.update();
	}

	private void serve(String etag, String... items) {
		this.world.feed(this.path, etag, rss(items));
	}

	private static String rss(String... items) {
		return """
				<rss version="2.0"><channel><title>News</title><link>https://gajim.example/</link>%s</channel></rss>"""
			.formatted(String.join("\n", items));
	}

	private static String item(String id, String title) {
		return """
				<item><guid isPermaLink="false">%s</guid><title>%s</title><link>https://gajim.example/%s</link>
				<pubDate>Thu, 01 May 2025 10:00:00 GMT</pubDate><description>&lt;p&gt;News&lt;/p&gt;</description></item>"""
			.formatted(id, title, id);
	}

}
