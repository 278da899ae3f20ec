package org.xmpp.newsletter.aggregator.poll;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xmpp.newsletter.aggregator.feed.FeedState;
import org.xmpp.newsletter.aggregator.fetch.Validators;
import org.xmpp.newsletter.aggregator.poll.NextPoll.Verdict;
import org.xmpp.newsletter.aggregator.poll.PollOutcome.Failed;
import org.xmpp.newsletter.aggregator.poll.PollOutcome.Gone;
import org.xmpp.newsletter.aggregator.poll.PollOutcome.Same;
import org.xmpp.newsletter.aggregator.poll.PollOutcome.Served;
import org.xmpp.newsletter.aggregator.poll.PollOutcome.Throttled;
import org.xmpp.newsletter.aggregator.poll.PollOutcome.Unchanged;
import org.xmpp.newsletter.aggregator.poll.PollingPolicy.History;
import org.xmpp.newsletter.aggregator.read.PollingHints;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * When a feed is polled next, and why.
 */
class PollingPolicyTests {

	/** A Saturday. */
	private static final Instant NOW = Instant.parse("2025-05-10T12:00:00Z");

	private static final UUID FEED = UUID.fromString("5b9c3d0e-7a64-4f0e-9d55-0a3f9f1f5f11");

	private static final Duration DAY = Duration.ofDays(1);

	private final PollingPolicy policy = new PollingPolicy(
			new Pace.Limits(Duration.ofMinutes(15), Duration.ofHours(6), DAY));

	@ParameterizedTest
	@CsvSource({
			// A release feed of GitHub, as quiet as can be: its window is small
			"10, 400d 300d 200d, 6h, every 6 h",
			// A blog that shows much and says little
			"20, 60d 45d, 24h, every 24 h: it shows 20 items and has had nothing new for 45 days",
			"20, 60d 15d, 12h, every 12 h: it shows 20 items and has had nothing new for 15 days",
			"20, 60d 3d, 6h, every 6 h",
			// Two of ten at a time are well below a third
			"10, 2h 1h, 6h, every 6 h",
			// Four of ten in 66 minutes: no more than a third may come between two polls
			"10, 186m 164m 142m 120m, 60m, 'every 1 h: at its busiest it published 4 items in 1 h 6 min, and it shows 10'",
			// Faster than anybody may ask
			"10, 100m 95m 90m 85m, 6h, every 6 h",
			// One that shows its last item only
			"1, 40h 29h, 6h, every 6 h",
			"1, 40h 38h, 109m, 'every 1 h 49 min: at its busiest it published 2 items in 2 h, and it shows 1'" })
	void aFeedIsAskedSoOftenThatAThirdOfItsWindowIsNewAtMost(int shown, String agos, String pause, String why) {
		List<Instant> arrivals = Stream.of(agos.split(" ")).map((ago) -> NOW.minus(duration(ago))).toList();
		NextPoll next = after(unchanged(null), memory(shown, arrivals, PollingHints.NONE));
		assertThat(next.at()).isBetween(early(duration(pause)), NOW.plus(duration(pause)).plusSeconds(60));
		assertThat(next.why()).isEqualTo(why);
		assertThat(next.verdict()).isEqualTo(Verdict.STAYS);
		assertThat(next.risk()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "12h, -, the host calls its answer fresh for 12 h, 12h",
					"-, 12h, ttl in the feed asks for 12 h, 12h", "8h, 12h, ttl in the feed asks for 12 h, 12h",
					"3d, 12h, the host calls its answer fresh for 3 days, 3d",
					"365d, -, 'the host calls its answer fresh for 365 days, of which a week counts', 7d",
					"1h, 1h, every 6 h, 6h" })
	void hostAndFeedMayAskForLessAndAreNeverAskedEarlier(@Nullable String fresh, @Nullable String ttl, String why,
			String pause) {
		PollingHints hints = (ttl != null) ? hints(duration(ttl)) : PollingHints.NONE;
		Duration freshFor = (fresh != null) ? duration(fresh) : null;
		Served served = new Served(Validators.NONE, "", null, freshFor);
		for (PollOutcome outcome : List.of(unchanged(freshFor), new Same(served))) {
			NextPoll next = after(outcome, memory(10, List.of(), hints));
			assertThat(next.why()).isEqualTo(why);
			Instant promised = NOW.plus(duration(pause));
			assertThat(next.at()).isBetween(why.startsWith("every") ? early(duration(pause)) : promised,
					promised.plusSeconds(600));
		}
	}

	@Test
	void whatTheHostWantsWinsOverSafetyAndTheRiskIsTold() {
		List<Instant> busy = IntStream.range(0, 40).mapToObj((i) -> NOW.minus(Duration.ofHours(i))).toList();
		NextPoll next = after(unchanged(Duration.ofHours(12)), memory(10, busy, PollingHints.NONE));
		assertThat(next.at()).isAfterOrEqualTo(NOW.plus(Duration.ofHours(12)));
		assertThat(next.risk()).startsWith("Items can be missed: up to 13 came within 12 h")
			.contains("the feed shows only 10");
	}

	@Test
	void hoursAndDaysThatTheFeedWantsSkippedAreSkipped() {
		PollingHints weekendAndNight = new PollingHints(null, "", Set.of(0, 1, 2, 3, 4, 5),
				Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), null, null);
		NextPoll next = after(unchanged(null), memory(10, List.of(), weekendAndNight));
		assertThat(next.at()).isEqualTo(Instant.parse("2025-05-12T06:00:00Z"));
		assertThat(next.why()).isEqualTo("skipHours or skipDays in the feed asks not to come earlier (every 6 h)");
	}

	@ParameterizedTest
	@CsvSource({ "0, 1h", "1, 2h", "2, 4h", "3, 8h", "4, 16h", "5, 24h", "99, 24h", "100000, 24h" })
	void failuresWaitEverLongerButNeverForEver(int before, String pause) {
		NextPoll next = after(new Failed("x"), FeedState.ACTIVE, before, ill(Trouble.Kind.FAILS, Duration.ZERO));
		assertThat(next.at()).isBetween(NOW.plus(duration(pause)), NOW.plus(duration(pause)).plusSeconds(600));
		assertThat(next.failures()).isEqualTo(before + 1);
		assertThat(next.why()).contains("tried again").contains(Words.of(duration(pause)));
	}

	@Test
	void aBusyFeedThatFailsIsTriedEverySixHoursAtLeast() {
		List<Instant> busy = IntStream.range(0, 10).mapToObj((i) -> NOW.minus(Duration.ofHours(2 * i))).toList();
		Memory memory = new Memory(new Window(10, Set.of()), Arrivals.of(busy), PollingHints.NONE, null,
				new Trouble(Trouble.Kind.FAILS, NOW), null, null);
		assertThat(after(new Failed("x"), FeedState.BROKEN, 50, memory).at()).isBefore(NOW.plus(Duration.ofHours(7)));
	}

	@ParameterizedTest
	@CsvSource({ "FAILS, 3, 0h, STAYS", "FAILS, 3, 24h, BREAKS", "FAILS, 2, 24h, STAYS", "WALLED, 9, 71h, STAYS",
			"WALLED, 9, 72h, BREAKS", "WEB_PAGE, 9, 47h, STAYS", "WEB_PAGE, 9, 48h, BREAKS", "THROTTLED, 99, 6d, STAYS",
			"THROTTLED, 99, 7d, BREAKS", "REFUSED, 1, 24h, BREAKS", "OURS, 999, 99d, STAYS" })
	void eachKindOfTroubleHasItsOwnPatience(Trouble.Kind kind, int before, String lasted, Verdict verdict) {
		Memory memory = ill(kind, duration(lasted));
		assertThat(after(new Failed(kind, "x"), FeedState.ACTIVE, before, memory).verdict()).isEqualTo(verdict);
	}

	@ParameterizedTest
	@EnumSource(Trouble.Kind.class)
	void aBrokenFeedBreaksOnceAndRecoversAtTheFirstSuccess(Trouble.Kind kind) {
		assertThat(after(new Failed(kind, "x"), FeedState.BROKEN, 7, ill(kind, Duration.ofDays(99))).verdict())
			.isEqualTo(Verdict.STAYS);
		NextPoll recovered = after(unchanged(null), FeedState.BROKEN, 7, Memory.NONE);
		assertThat(recovered.verdict()).isEqualTo(Verdict.RECOVERS);
		assertThat(recovered.failures()).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "48h, 48h", "720h, 720h", "1h, 6h", "7201s, 6h", "100000s, 100000s" })
	void retryAfterIsHonouredInFull(String asked, String pause) {
		Instant retryAt = NOW.plus(duration(asked));
		NextPoll next = after(new Throttled(retryAt, "x"), FeedState.ACTIVE, 0,
				ill(Trouble.Kind.THROTTLED, Duration.ZERO));
		assertThat(next.at()).isBetween(NOW.plus(duration(pause)), NOW.plus(duration(pause)).plusSeconds(600));
		assertThat(next.notBefore()).isEqualTo(retryAt);
	}

	@Test
	void anAbsurdRetryAfterIsAYear() {
		assertThat(after(new Throttled(Instant.MAX, "x"), Memory.NONE).at()).isBetween(NOW.plus(Duration.ofDays(366)),
				NOW.plus(Duration.ofDays(367)));
	}

	@Test
	void aHostThatAsksForPatienceWithoutATimeGetsSixHours() {
		NextPoll next = after(new Throttled(null, "x"), ill(Trouble.Kind.THROTTLED, Duration.ZERO));
		assertThat(next.at()).isBetween(NOW.plus(Duration.ofHours(6)), NOW.plus(Duration.ofHours(7)));
		assertThat(next.notBefore()).isNull();
	}

	@Test
	void whatIsGoneIsRetired() {
		NextPoll next = after(new Gone("x"), Memory.NONE);
		assertThat(next.verdict()).isEqualTo(Verdict.RETIRES);
		assertThat(next.why()).isEqualTo("never: it is gone for good");
	}

	@Test
	void aFeedThatIsPushedIsLookedAtOnceADay() {
		History pushed = new History(FEED, FeedState.ACTIVE, 0, memory(10, List.of(), PollingHints.NONE), true);
		NextPoll next = this.policy.after(unchanged(null), pushed, NOW);
		assertThat(next.at()).isBetween(early(DAY), NOW.plus(DAY));
		assertThat(next.why()).startsWith("every 24 h: its hub pushes what is new");
	}

	private NextPoll after(PollOutcome outcome, Memory memory) {
		return after(outcome, FeedState.ACTIVE, 0, memory);
	}

	private NextPoll after(PollOutcome outcome, FeedState state, int failures, Memory memory) {
		return this.policy.after(outcome, new History(FEED, state, failures, memory, false), NOW);
	}

	private static Unchanged unchanged(@Nullable Duration freshFor) {
		return new Unchanged(freshFor, null);
	}

	private static Memory memory(int shown, List<Instant> arrivals, PollingHints hints) {
		return new Memory(new Window(shown, Set.of()), Arrivals.of(arrivals), hints, null, null, null, null);
	}

	private static Memory ill(Trouble.Kind kind, Duration lasted) {
		return new Memory(Window.NONE, Arrivals.NONE, PollingHints.NONE, null, new Trouble(kind, NOW.minus(lasted)),
				null, null);
	}

	private static PollingHints hints(Duration pause) {
		return new PollingHints(pause, "ttl", Set.of(), Set.of(), null, null);
	}

	/** Jitter takes a tenth at most, and ten minutes at most. */
	private static Instant early(Duration pause) {
		return NOW.plus(pause).minus(Words.shorter(pause.dividedBy(10), Duration.ofMinutes(10)));
	}

	private static Duration duration(String written) {
		return Duration.parse(written.endsWith("d") ? "P" + written : "PT" + written);
	}

}
