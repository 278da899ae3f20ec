package org.xmpp.newsletter.aggregator.poll;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.aggregator.FeedServer;
import org.xmpp.newsletter.aggregator.FeedServer.Reply;
import org.xmpp.newsletter.aggregator.IntegrationTest;
import org.xmpp.newsletter.aggregator.MovableClock;
import org.xmpp.newsletter.aggregator.feed.FeedState;
import org.xmpp.newsletter.aggregator.feed.NewFeed;
import org.xmpp.newsletter.aggregator.feed.Registration;
import org.xmpp.newsletter.aggregator.feed.WebAddress;
import org.xmpp.newsletter.aggregator.poll.LoggingHosts.Answer;
import org.xmpp.newsletter.contracts.FeedForm;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Forty feeds on a dozen hosts watch the newsroom for a month and complain of everything
 * that is not polite.
 */
@IntegrationTest
class PoliteServerTests {

	private static final Duration MONTH = Duration.ofDays(30);

	private static final int HOSTS = 12;

	@Autowired
	private Polling polling;

	@Autowired
	private Registration registration;

	@Autowired
	private FeedServer world;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	private final String run = UUID.randomUUID().toString();

	private final AtomicInteger feeds = new AtomicInteger();

	private Instant begin;

	private LoggingHosts hosts;

	@BeforeEach
	void begin() {
		this.jdbc.sql("update feed set state = 'RETIRED'").update();
		this.begin = this.clock.instant();
		this.hosts = new LoggingHosts(this.world, this.clock);
	}

	@AfterEach
	void leaveNothing() {
		String ours = "in (select id from feed where address like '%" + this.run + "%')";
		this.jdbc.sql("delete from item_revision where item in (select id from item where feed " + ours + ")").update();
		this.jdbc.sql("delete from item where feed " + ours).update();
		this.jdbc.sql("delete from poll where feed " + ours).update();
		this.jdbc.sql("delete from feed where id " + ours).update();
		this.clock.advance(Duration.between(this.clock.instant(), this.begin));
	}

	@Test
	void noHostHasReasonToComplainInAMonth() {
		UUID gone = add((now) -> now.isAfter(day(10)) ? Answer.of(410) : fresh(now));
		UUID movedAway = moving();
		feedsThatGoWell();
		feedsThatAskForPeace();
		feedsInTrouble();
		assertThat(this.feeds).hasValue(40);
		liveThrough();
		assertThat(this.hosts.complaints()).isEmpty();
		assertThat(this.hosts.requests()).isBetween(1500, 6000);
		assertThat(state(gone)).isEqualTo(FeedState.RETIRED.name());
		assertThat(address(movedAway)).endsWith("/new");
		assertThat(missed()).isZero();
	}

	private void feedsThatGoWell() {
		for (int i = 0; i < 5; i++) {
			add(PoliteServerTests::fresh);
		}
		for (int i = 0; i < 12; i++) {
			add((now) -> ok(now, Duration.ofDays(40), ""));
		}
		for (int i = 0; i < 3; i++) {
			add((now) -> new Answer(Reply.of(LoggingHosts.document(now, Duration.ofDays(2), 10, "")), null));
		}
		add((now) -> ok(now, Duration.ofMinutes(40), ""));
	}

	private void feedsThatAskForPeace() {
		for (int i = 0; i < 3; i++) {
			add((now) -> fresh(now).with("Cache-Control", "public, max-age=43200").notBefore(now.plusSeconds(43200)));
		}
		// The server writes the date of today into its answers, and Expires goes by that.
		add((now) -> fresh(now).with("Expires", date(Instant.now().plusSeconds(34_567)))
			.notBefore(now.plusSeconds(34_566)));
		add((now) -> fresh(now).with("Cache-Control", "max-age=259200").notBefore(now.plus(Duration.ofDays(3))));
		add((now) -> ok(now, Duration.ofDays(2), "<ttl>720</ttl>").notBefore(now.plus(Duration.ofHours(12))));
		add((now) -> ok(now, Duration.ofDays(2), "<ttl>1440</ttl>").notBefore(now.plus(Duration.ofHours(24))));
		add((now) -> ok(now, Duration.ofDays(2),
				"<skipDays><day>Saturday</day><day>Sunday</day></skipDays><skipHours><hour>3</hour></skipHours>")
			.notBefore(weekday(now)));
	}

	private void feedsInTrouble() {
		add(sometimes((now) -> Answer.of(429).with("Retry-After", "100001").notBefore(now.plusSeconds(100_001))));
		add(sometimes((now) -> Answer.of(503).with("Retry-After", "7").notBefore(now.plusSeconds(7))));
		add(sometimes((now) -> Answer.of(503)
			.with("Retry-After", date(now.plusSeconds(200_002)))
			.notBefore(now.plusSeconds(200_002))));
		add((now) -> Answer.of(429).with("Retry-After", "90001").notBefore(now.plusSeconds(90_001)));
		add(sometimes((_) -> Answer.of(500)));
		add((now) -> now.isAfter(day(5)) && now.isBefore(day(8)) ? Answer.of(500) : fresh(now));
		add((_) -> Answer.of(404));
		add((now) -> now.isAfter(day(12)) ? page("<!doctype html><title>Back soon</title>") : fresh(now));
		add((_) -> page("<!doctype html><html><script id=\"anubis_challenge\"></script></html>"));
	}

	private UUID moving() {
		String path = "/" + this.run + "/old";
		this.hosts.serve("host-0", path + "/new", PoliteServerTests::fresh);
		this.world.reply(path, (_) -> new Reply(301, Map.of("Location", path + "/new"), ""));
		return register("host-0", path);
	}

	private UUID add(Function<Instant, Answer> feed) {
		int number = this.feeds.get();
		String host = "host-" + (number % HOSTS);
		String path = "/" + this.run + "/" + number;
		this.hosts.serve(host, path, feed);
		return register(host, path);
	}

	private UUID register(String host, String path) {
		this.feeds.incrementAndGet();
		UUID feed = this.registration
			.register(new NewFeed(WebAddress.of(this.world.address(path).toString()), null, FeedForm.POSTS, null, null,
					true), "Tester")
			.id();
		this.jdbc.sql("update feed set host = :host where id = :feed")
			.param("host", host + ".example")
			.param("feed", feed)
			.update();
		return feed;
	}

	private void liveThrough() {
		Instant end = this.begin.plus(MONTH);
		while (this.clock.instant().isBefore(end)) {
			this.polling.pollDue();
			Instant next = next();
			Duration wait = Duration.between(this.clock.instant(), next);
			this.clock.advance(Words.longer(wait, Duration.ofSeconds(2)));
		}
	}

	private Instant next() {
		return this.jdbc.sql("select min(next_poll_at) from feed where state <> 'RETIRED'")
			.query(OffsetDateTime.class)
			.single()
			.toInstant();
	}

	/** Items of the feed with the fastest rhythm are numbered without a hole. */
	private long missed() {
		return this.jdbc.sql("""
				select coalesce(sum(last - first + 1 - items), 0) from (
				  select max(identity::bigint) last, min(identity::bigint) first, count(*) items
				  from item join feed on feed.id = item.feed where feed.address like :run group by feed.id) of_feed""")
			.param("run", "%" + this.run + "%")
			.query(Long.class)
			.single();
	}

	private String state(UUID feed) {
		return this.jdbc.sql("select state from feed where id = :id").param("id", feed).query(String.class).single();
	}

	private String address(UUID feed) {
		return this.jdbc.sql("select address from feed where id = :id").param("id", feed).query(String.class).single();
	}

	private Instant day(int number) {
		return this.begin.plus(Duration.ofDays(number));
	}

	private static Answer fresh(Instant now) {
		return ok(now, Duration.ofDays(2), "");
	}

	private static Answer ok(Instant now, Duration rhythm, String head) {
		String body = LoggingHosts.document(now, rhythm, (rhythm.toDays() > 9) ? 20 : 10, head);
		return new Answer(Reply.of(body), null).with("ETag", "\"" + body.hashCode() + "\"")
			.with("Last-Modified", date(now));
	}

	private static Answer page(String html) {
		return new Answer(new Reply(200, Map.of("Content-Type", "text/html"), html), null);
	}

	/** Every fifth answer is another. */
	private static Function<Instant, Answer> sometimes(Function<Instant, Answer> other) {
		AtomicInteger asked = new AtomicInteger();
		return (now) -> (asked.incrementAndGet() % 5 == 0) ? other.apply(now) : fresh(now);
	}

	private static Instant weekday(Instant now) {
		Instant at = now;
		while (at.atOffset(ZoneOffset.UTC).getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
			at = at.plus(Duration.ofHours(1));
		}
		return at.equals(now) ? now : at.truncatedTo(ChronoUnit.DAYS);
	}

	private static String date(Instant moment) {
		return DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atOffset(ZoneOffset.UTC));
	}

}
