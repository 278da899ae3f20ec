package org.xmpp.newsletter.aggregator.discovery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmpp.newsletter.aggregator.MovableClock;
import org.xmpp.newsletter.aggregator.fetch.Failure;
import org.xmpp.newsletter.aggregator.fetch.FetchResult;
import org.xmpp.newsletter.aggregator.read.FeedReader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Feeds are found from whatever address a person would paste.
 */
class DiscoveryTests {

	private final Site site = new Site();

	private final List<Duration> pauses = new ArrayList<>();

	private final MovableClock clock = new MovableClock();

	@Test
	void aFeedIsItsOwnOnlyCandidate() {
		this.site.feed("https://kettle.example/feed.xml", "two", "one");
		Discovered discovered = look("https://kettle.example/feed.xml");
		assertThat(discovered.candidates()).singleElement().satisfies((candidate) -> {
			assertThat(candidate.address()).hasToString("https://kettle.example/feed.xml");
			assertThat(candidate.format()).isEqualTo("RSS 2.0");
			assertThat(candidate.title()).isEqualTo("Kettle");
			assertThat(candidate.newest()).extracting(NewestItem::title).containsExactly("two", "one");
			assertThat(candidate.newest().getFirst().words()).isEqualTo("All about two.");
			assertThat(candidate.rhythm().words()).isEqualTo("2 items, about 30 a month, the last one of 2025-05-09");
		});
		assertThat(this.site.requests()).hasSize(1);
	}

	@Test
	void aPageLeadsToTheFeedsItDeclaresAndNothingElseIsAsked() {
		this.site.page("https://kettle.example", """
				<link rel="alternate" type="application/rss+xml" href="/all.rss">
				<link rel="alternate" type="application/feed+json" href="/gone.json">
				<a href="/other.atom">Feed</a>""").feed("https://kettle.example/all.rss", "one");
		Discovered discovered = look("kettle.example");
		assertThat(addresses(discovered)).containsExactly("https://kettle.example/all.rss");
		assertThat(discovered.attempts().getFirst().result()).startsWith("There is a web page at this address");
		assertThat(discovered.attempts()).extracting(Attempt::result)
			.endsWith("A feed: RSS 2.0, 1 item, the last one of 2025-05-09",
					"https://kettle.example/gone.json answered with HTTP 404");
	}

	@ParameterizedTest
	@CsvSource({ "https://github.com/me/kettle, https://github.com/me/kettle/releases.atom",
			"git@codeberg.org:me/kettle.git, https://codeberg.org/me/kettle/releases.rss",
			"gitlab.com/me/kettle/-/issues, https://gitlab.com/me/kettle/-/tags?format=atom",
			"https://www.youtube.com/playlist?list=PL1, https://www.youtube.com/feeds/videos.xml?playlist_id=PL1" })
	void aKnownSiteIsNotAskedForItsHeavyPages(String pasted, String feed) {
		this.site.feed(feed, "1.0");
		assertThat(addresses(look(pasted))).containsExactly(feed);
		assertThat(this.site.requests()).allMatch((request) -> request.matches(".*(atom|rss|videos\\.xml.*)$"));
	}

	@Test
	void aForgeOfOnesOwnIsKnownByItsPage() {
		this.site.page("https://forge.example/us/kettle", """
				<meta property="og:site_name" content="GitLab">
				<link rel="alternate" type="application/atom+xml" title="kettle activity" href="/us/kettle.atom">""")
			.feed("https://forge.example/us/kettle/-/releases.atom", "1.1", "1.0")
			.feed("https://forge.example/us/kettle/-/tags?format=atom", "1.1", "1.0")
			.feed("https://forge.example/us/kettle.atom", "somebody pushed");
		Discovered discovered = look("https://forge.example/us/kettle");
		assertThat(addresses(discovered)).containsExactly("https://forge.example/us/kettle/-/releases.atom",
				"https://forge.example/us/kettle/-/tags?format=atom", "https://forge.example/us/kettle.atom");
		assertThat(discovered.candidates().get(1).sameAs()).isEqualTo(discovered.candidates().get(0).address());
	}

	@Test
	void usualPlacesAreTriedLastAndTheFirstIsEnough() {
		this.site.page("https://kettle.example/", "<title>Kettle</title>")
			.feed("https://kettle.example/rss.xml", "one")
			.feed("https://kettle.example/feed.xml", "one");
		assertThat(addresses(look("https://kettle.example/"))).containsExactly("https://kettle.example/rss.xml");
		assertThat(this.site.requests()).hasSizeLessThan(6);
	}

	@Test
	void anAddressThatIsGoneLeadsToTheHomePage() {
		this.site.page("https://kettle.example/", "<link rel=alternate type=application/atom+xml href=/new.atom>")
			.feed("https://kettle.example/new.atom", "one");
		Discovered discovered = look("https://kettle.example/old/feed.xml");
		assertThat(addresses(discovered)).containsExactly("https://kettle.example/new.atom");
		assertThat(discovered.attempts().getFirst().result()).contains("HTTP 404");
	}

	@Test
	void nothingFoundIsSaidWithAllThatWasTried() {
		this.site.page("https://kettle.example/", "<title>Nothing here</title>");
		Discovered discovered = look("https://kettle.example/");
		assertThat(discovered.candidates()).isEmpty();
		assertThat(discovered.summary()).startsWith("No feed was found with 10 requests.");
		assertThat(discovered.attempts()).allSatisfy((attempt) -> {
			assertThat(attempt.why()).isNotBlank();
			assertThat(attempt.result()).isNotBlank();
		});
	}

	@Test
	void atMostTwelveRequestsAreMadeAndSpaced() {
		StringBuilder links = new StringBuilder();
		for (int i = 0; i < 100; i++) {
			links.append("<link rel=alternate type=application/rss+xml href=/%d><a href=/%d.rss>x</a>".formatted(i, i));
		}
		this.site.page("https://kettle.example/blog/", links.toString());
		Discovered discovered = look("https://kettle.example/blog/");
		assertThat(this.site.requests()).hasSize(12).doesNotHaveDuplicates();
		assertThat(this.pauses).hasSize(11).containsOnly(Duration.ofMillis(500));
		assertThat(discovered.cut()).contains("12 requests");
	}

	@Test
	void aHostThatAsksForPatienceIsLeftAlone() {
		this.site.answers("https://kettle.example/", new FetchResult.Throttled(429, null, "Too many requests"));
		Discovered discovered = look("https://kettle.example/");
		assertThat(this.site.requests()).hasSize(1);
		assertThat(discovered.attempts().getFirst().result())
			.isEqualTo("Too many requests; its host is not asked again now");
	}

	@Test
	void aNameThatNobodyKnowsIsAskedOnce() {
		this.site.answers("https://kettle.example/",
				new FetchResult.Failed(Failure.UNKNOWN_HOST, null, "The name is not known"));
		look("https://kettle.example/");
		assertThat(this.site.requests()).hasSize(1);
	}

	@Test
	void theTimeIsLimitedEvenIfAnAnswerNeverEnds() {
		CountDownLatch never = new CountDownLatch(1);
		Discovery discovery = new Discovery((_) -> {
			await(never);
			throw new IllegalStateException("interrupted");
		}, turns(), new FeedReader(), new DiscoveryProperties(12, Duration.ofMillis(50), Duration.ZERO), this.clock);
		Discovered discovered = discovery.of(Discovery.understand("https://kettle.example/"));
		assertThat(discovered.attempts()).singleElement()
			.satisfies((attempt) -> assertThat(attempt.result()).contains("no answer in the time left"));
	}

	@Test
	void whenTheTimeIsUpItIsSaid() {
		Discovery discovery = new Discovery((request) -> {
			this.clock.advance(Duration.ofSeconds(20));
			return this.site.fetch(request);
		}, turns(), new FeedReader(), properties(), this.clock);
		this.site.page("https://kettle.example/", "<title>x</title>");
		Discovered discovered = discovery.of(Discovery.understand("https://kettle.example/"));
		assertThat(discovered.attempts()).hasSize(2);
		assertThat(discovered.cut()).contains("the time was up");
	}

	@Test
	void aMoveForGoodIsFollowedAndTheOldAddressRemembered() {
		this.site.moved("https://kettle.example/old.rss", "https://kettle.example/new.rss", "one");
		assertThat(look("https://kettle.example/old.rss").candidates()).singleElement().satisfies((candidate) -> {
			assertThat(candidate.address()).hasToString("https://kettle.example/new.rss");
			assertThat(candidate.others()).extracting(Object::toString)
				.containsExactly("https://kettle.example/old.rss");
		});
	}

	@Test
	void aFeedThatCannotBeReadIsExplained() {
		this.site.answers("https://kettle.example/feed.xml", Site.fetched("https://kettle.example/feed.xml",
				"{\"version\": \"https://jsonfeed.org/version/1.1\",\n\"items\": [}", "application/feed+json", null));
		Discovered discovered = look("https://kettle.example/feed.xml");
		assertThat(discovered.attempts().getFirst().result()).startsWith("A feed that cannot be read");
		assertThat(discovered.attempts().getFirst().findings()).anySatisfy((finding) -> {
			assertThat(finding.rule()).isEqualTo("bad-json");
			assertThat(finding.line()).isEqualTo(2);
		});
	}

	@Test
	void thatAFeedIsToBeHadByHttpsIsSaid() {
		this.site.feed("http://kettle.example/feed.xml", "one").feed("https://kettle.example/feed.xml", "one");
		assertThat(look("http://kettle.example/feed.xml").candidates().getFirst().findings())
			.anySatisfy((finding) -> assertThat(finding.rule()).isEqualTo("not-encrypted"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "kettle", "javascript:alert(1)", "ftp://kettle.example/", "https://me@kettle.example/",
			"xmpp:kettle@muc.example" })
	void whatIsNoAddressIsRefusedInWords(String written) {
		assertThatIllegalArgumentException().isThrownBy(() -> Discovery.understand(written))
			.withMessageMatching("(?s).*address.*");
	}

	@Test
	void rhythmsAreSaidInWords() {
		Instant day = Instant.parse("2025-05-01T00:00:00Z");
		assertThat(Rhythm.of(0, List.of()).words()).isEqualTo("no items yet");
		assertThat(Rhythm.of(3, List.of()).words()).isEqualTo("3 items without dates");
		assertThat(Rhythm.of(2, List.of(day, day.minus(Duration.ofDays(365)))).words())
			.isEqualTo("2 items, about 1 a year, the last one of 2025-05-01");
		assertThat(Rhythm.of(49, List.of(day, day.minus(Duration.ofMinutes(10)))).words()).contains("a day");
	}

	private Discovered look(String pasted) {
		return new Discovery(this.site, turns(), new FeedReader(), properties(), this.clock)
			.of(Discovery.understand(pasted));
	}

	private Turns turns() {
		return new Turns(Duration.ofMillis(500), this.pauses::add);
	}

	private static DiscoveryProperties properties() {
		return new DiscoveryProperties(12, Duration.ofSeconds(30), Duration.ofMillis(500));
	}

	private static List<String> addresses(Discovered discovered) {
		return discovered.candidates().stream().map((candidate) -> candidate.address().toString()).toList();
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
