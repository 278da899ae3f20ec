package org.xmpp.newsletter.aggregator.letter;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.aggregator.FeedServer;
import org.xmpp.newsletter.aggregator.FeedServer.Reply;
import org.xmpp.newsletter.aggregator.IntegrationTest;
import org.xmpp.newsletter.aggregator.MovableClock;
import org.xmpp.newsletter.aggregator.discovery.Discovery;
import org.xmpp.newsletter.aggregator.feed.Feed;
import org.xmpp.newsletter.aggregator.feed.Feeds;
import org.xmpp.newsletter.aggregator.feed.Namesakes;
import org.xmpp.newsletter.aggregator.feed.NewFeed;
import org.xmpp.newsletter.aggregator.feed.Registration;
import org.xmpp.newsletter.aggregator.feed.WebAddress;
import org.xmpp.newsletter.aggregator.poll.FeedTrouble;
import org.xmpp.newsletter.contracts.FeedForm;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The owner of a feed that breaks is told once, in a validator's words.
 */
@IntegrationTest
class LetterRoundTests {

	private static final String BROKEN = "{\"version\": \"https://jsonfeed.org/version/1.1\",\n\"items\": [}";

	@Autowired
	private Letters letters;

	@Autowired
	private Feeds feeds;

	@Autowired
	private Namesakes namesakes;

	@Autowired
	private Registration registration;

	@Autowired
	private Discovery discovery;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private FeedServer world;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private WebTestClient client;

	private final String path = "/" + UUID.randomUUID();

	private MailServer mail;

	@BeforeEach
	void openTheMail() throws IOException {
		this.mail = new MailServer();
		this.jdbc.sql("delete from letter").update();
	}

	@AfterEach
	void closeTheMail() throws IOException {
		this.mail.close();
		this.jdbc.sql("delete from letter").update();
		this.jdbc.sql("update feed set state = 'RETIRED'").update();
	}

	@Test
	void aBrokenFeedIsExplainedAndAWorkingOneOfItsSiteOffered() {
		Feed feed = register("mailto:ana@kettle.example");
		this.world.reply(this.path + "/feed.json", Reply.of(BROKEN).with("Content-Type", "application/feed+json"));
		this.world.reply("/", Reply
			.of("<html><link rel=alternate type=application/rss+xml href='%s/new.rss'></html>".formatted(this.path))
			.with("Content-Type", "text/html"));
		this.world.reply(this.path + "/new.rss", Reply
			.of("""
					<rss version="2.0"><channel><title>Kettle</title><item><title>1.0</title><link>https://kettle.example/1</link>
					</item></channel></rss>"""));
		breaks(feed, FeedTrouble.What.BROKEN);
		round().write();
		this.world.reply("/", new Reply(404, Map.of(), ""));

		Letter letter = this.letters.about(feed.id()).orElseThrow();
		assertThat(letter.replacement()).isEqualTo(this.world.address(this.path + "/new.rss"));
		assertThat(letter.body()).contains("It cannot be read since 2025-05-0")
			.contains("Line 2: The document is not valid JSON here")
			.contains("bad-json")
			.contains("Shall it be read instead?");
		assertThat(letter.link()).startsWith("mailto:ana@kettle.example?subject=Your%20feed")
			.doesNotContain(" ")
			.doesNotContain("\n");
		assertThat(this.mail.letters()).singleElement()
			.satisfies((sent) -> assertThat(sent).contains("To: ana@kettle.example")
				.contains("Subject: Your feed 'Kettle' cannot be read any more")
				.contains("bad-json"));
		assertThat(page(feed)).contains("Letter to its owner")
			.contains("sent to ana@kettle.example")
			.contains("href=\"mailto:ana@kettle.example?subject=")
			.contains(this.path + "/new.rss");
	}

	@Test
	void oneBreakMakesOneLetterHoweverOftenItIsLookedAt() {
		Feed feed = register("mailto:ana@kettle.example");
		breaks(feed, FeedTrouble.What.BROKEN);
		round().write();
		breaks(feed, FeedTrouble.What.BROKEN);
		assertThat(round().write()).isZero();
		int asked = this.world.requests(this.path + "/feed.json").size();
		this.clock.advance(Duration.ofDays(6));
		assertThat(round().write()).isZero();
		assertThat(this.world.requests(this.path + "/feed.json")).hasSize(asked);
		this.clock.advance(Duration.ofDays(1));
		assertThat(round().write()).isEqualTo(1);
		assertThat(this.mail.letters()).hasSize(1);
	}

	@Test
	void aFeedThatIsReadAgainHasNoLetterAnyMoreAndTheNextBreakHasItsOwn() {
		Feed feed = register("mailto:ana@kettle.example");
		breaks(feed, FeedTrouble.What.BROKEN);
		round().write();
		this.events
			.publishEvent(new FeedTrouble(feed, FeedTrouble.What.RECOVERED, "Read", since(), this.clock.instant()));
		assertThat(this.letters.about(feed.id())).isEmpty();
		this.events.publishEvent(new FeedTrouble(feed, FeedTrouble.What.BROKEN, "HTTP 500",
				this.clock.instant().minusSeconds(10), this.clock.instant()));
		round().write();
		assertThat(this.mail.letters()).hasSize(2);
	}

	@Test
	void whatIsGoneForGoodIsSaidDifferently() {
		Feed feed = register("xmpp:ana@kettle.example");
		breaks(feed, FeedTrouble.What.GONE);
		round().write();
		Letter letter = this.letters.about(feed.id()).orElseThrow();
		assertThat(letter.body()).contains("gone for good").contains("Where is your news now?");
		assertThat(letter.link()).startsWith("xmpp:ana@kettle.example?message;subject=");
		assertThat(letter.sending()).isEqualTo("not sent by the newsroom");
		assertThat(this.mail.letters()).isEmpty();
	}

	@Test
	void withoutAContactTheLetterIsThereToBeSentByHand() {
		Feed feed = register(null);
		breaks(feed, FeedTrouble.What.BROKEN);
		round().write();
		assertThat(this.letters.about(feed.id()).orElseThrow().link()).startsWith("mailto:?subject=");
		assertThat(this.mail.letters()).isEmpty();
	}

	@Test
	void whatTheMailServerRefusesIsSaidAndTriedAgainWithTheNextLook() {
		Feed feed = register("mailto:nobody@kettle.example");
		this.mail.refuses(true);
		breaks(feed, FeedTrouble.What.BROKEN);
		round().write();
		assertThat(this.letters.about(feed.id()).orElseThrow().sending()).startsWith("could not be sent: ");
		this.mail.refuses(false);
		this.clock.advance(Duration.ofDays(7));
		round().write();
		assertThat(this.letters.about(feed.id()).orElseThrow().sending()).isEqualTo("sent to nobody@kettle.example");
		assertThat(this.mail.letters()).hasSize(1);
	}

	@Test
	void aTitleCannotAddHeadersToALetter() {
		assertThat(Wording.subject("Kettle\r\nBcc: all@example.org"))
			.isEqualTo("Your feed 'Kettle Bcc: all@example.org' cannot be read any more");
	}

	private Feed register(@Nullable String contact) {
		WebAddress address = WebAddress.of(this.world.address(this.path + "/feed.json").toString());
		Feed feed = this.registration.register(new NewFeed(address, "Kettle", FeedForm.POSTS, null, null, true),
				"Tester");
		this.jdbc.sql("update feed set contact = :contact where id = :id")
			.param("contact", contact)
			.param("id", feed.id())
			.update();
		return this.feeds.find(feed.id()).orElseThrow();
	}

	private void breaks(Feed feed, FeedTrouble.What what) {
		this.events
			.publishEvent(new FeedTrouble(feed, what, "It cannot be read as JSON", since(), this.clock.instant()));
	}

	private static Instant since() {
		return Instant.parse("2025-05-01T10:00:00Z");
	}

	private LetterRound round() {
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setHost("127.0.0.1");
		sender.setPort(this.mail.port());
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		beans.addBean("mail", sender);
		LetterProperties properties = new LetterProperties(false, Duration.ofMinutes(1), Duration.ofDays(7),
				"newsroom@xmpp.example");
		return new LetterRound(this.letters, this.feeds, this.namesakes, this.discovery,
				new Postman(beans.getBeanProvider(JavaMailSender.class), properties), properties, this.clock);
	}

	private String page(Feed feed) {
		return String.valueOf(this.client.get()
			.uri("/feeds/" + feed.id())
			.accept(MediaType.TEXT_HTML)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
	}

}
