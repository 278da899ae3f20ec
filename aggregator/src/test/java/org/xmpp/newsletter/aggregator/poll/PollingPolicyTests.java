package org.xmpp.newsletter.aggregator.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xmpp.newsletter.aggregator.feed.FeedState;
import org.xmpp.newsletter.aggregator.fetch.Validators;
import org.xmpp.newsletter.aggregator.poll.NextPoll.Verdict;
import org.xmpp.newsletter.aggregator.poll.PollOutcome.Failed;
import org.xmpp.newsletter.aggregator.poll.PollOutcome.Gone;
import org.xmpp.newsletter.aggregator.poll.PollOutcome.Read;
import org.xmpp.newsletter.aggregator.poll.PollOutcome.Throttled;
import org.xmpp.newsletter.aggregator.poll.PollOutcome.Unchanged;
import org.xmpp.newsletter.aggregator.poll.PollingPolicy.History;
import org.xmpp.newsletter.aggregator.read.ReadFeed;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * When a feed is polled next, and why.
 */
class PollingPolicyTests {

	private static final Instant NOW = Instant.parse("2025-05-10T12:00:00Z");

	/** A feed whose jitter is zero. */
	private static final UUID STEADY = new UUID(0, 0);

	private final PollingPolicy policy = new PollingPolicy(Duration.ofHours(6));

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "-, 6h, every 6 h", "PT1H, 6h, every 6 h", "PT12H, 12h, the host calls it fresh for 12 h",
					"PT999H, 24h, the host calls it fresh for 24 h", "PT-1H, 6h, every 6 h" })
	void aGoodPollWaitsForTheIntervalOrForTheHost(@Nullable Duration freshFor, String pause, String why) {
		for (PollOutcome outcome : List.of(new Unchanged(freshFor),
				new Read(new ReadFeed("", null, List.of(), List.of()), Validators.NONE, null, freshFor))) {
			NextPoll next = after(outcome, FeedState.ACTIVE, 0);
			assertThat(next.at()).isEqualTo(NOW.plus(Duration.parse("PT" + pause)));
			assertThat(next.why()).isEqualTo(why);
			assertThat(next.verdict()).isEqualTo(Verdict.STAYS);
		}
	}

	@ParameterizedTest
	@CsvSource({ "0, 1h, STAYS", "1, 2h, STAYS", "2, 4h, STAYS", "3, 8h, BREAKS", "4, 16h, BREAKS", "5, 24h, BREAKS",
			"99, 24h, BREAKS", "100000, 24h, BREAKS" })
	void failuresWaitEverLongerButNeverForEver(int before, String pause, Verdict verdict) {
		NextPoll next = after(new Failed("x"), FeedState.ACTIVE, before);
		assertThat(next.at()).isEqualTo(NOW.plus(Duration.parse("PT" + pause)));
		assertThat(next.failures()).isEqualTo(before + 1);
		assertThat(next.verdict()).isEqualTo(verdict);
	}

	@Test
	void aBrokenFeedBreaksOnceAndRecoversAtTheFirstSuccess() {
		assertThat(after(new Failed("x"), FeedState.BROKEN, 7).verdict()).isEqualTo(Verdict.STAYS);
		NextPoll recovered = after(new Unchanged(null), FeedState.BROKEN, 7);
		assertThat(recovered.verdict()).isEqualTo(Verdict.RECOVERS);
		assertThat(recovered.failures()).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "48h, 48h", "720h, 720h", "1h, 6h" })
	void retryAfterIsHonouredInFull(String asked, String pause) {
		Instant retryAt = NOW.plus(Duration.parse("PT" + asked));
		NextPoll next = after(new Throttled(retryAt, "x"), FeedState.ACTIVE, 0);
		assertThat(next.at()).isEqualTo(NOW.plus(Duration.parse("PT" + pause)));
		assertThat(next.notBefore()).isEqualTo(retryAt);
	}

	@Test
	void anAbsurdRetryAfterIsAYear() {
		assertThat(after(new Throttled(Instant.MAX, "x"), FeedState.ACTIVE, 0).at())
			.isEqualTo(NOW.plus(Duration.ofDays(366)));
	}

	@Test
	void aHostThatAsksForPatienceWithoutATimeGetsTheInterval() {
		NextPoll next = after(new Throttled(null, "x"), FeedState.ACTIVE, 0);
		assertThat(next.at()).isEqualTo(NOW.plus(Duration.ofHours(6)));
		assertThat(next.notBefore()).isNull();
	}

	@Test
	void whatIsGoneIsRetired() {
		assertThat(after(new Gone("x"), FeedState.ACTIVE, 0).verdict()).isEqualTo(Verdict.RETIRES);
	}

	@Test
	void feedsAreSpreadAlwaysAlikeAndNeverEarly() {
		for (int i = 0; i < 200; i++) {
			History history = new History(UUID.nameUUIDFromBytes(new byte[] { (byte) i }), FeedState.ACTIVE, 0);
			Instant at = this.policy.after(new Unchanged(null), history, NOW).at();
			assertThat(at).isBetween(NOW.plus(Duration.ofHours(6)), NOW.plus(Duration.ofHours(6)).plusSeconds(600));
			assertThat(this.policy.after(new Unchanged(null), history, NOW).at()).isEqualTo(at);
		}
	}

	private NextPoll after(PollOutcome outcome, FeedState state, int failures) {
		return this.policy.after(outcome, new History(STEADY, state, failures), NOW);
	}

}
