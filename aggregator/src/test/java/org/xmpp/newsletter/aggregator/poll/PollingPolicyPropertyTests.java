package org.xmpp.newsletter.aggregator.poll;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.aggregator.feed.FeedState;
import org.xmpp.newsletter.aggregator.fetch.Validators;
import org.xmpp.newsletter.aggregator.poll.NextPoll.Verdict;
import org.xmpp.newsletter.aggregator.poll.PollingPolicy.History;
import org.xmpp.newsletter.aggregator.read.PollingHints;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds of every next poll, whatever happened: tried on random histories.
 */
class PollingPolicyPropertyTests {

	private static final Instant NOW = Instant.parse("2025-05-10T12:00:00Z");

	private static final Pace.Limits LIMITS = new Pace.Limits(Duration.ofMinutes(15), Duration.ofHours(6),
			Duration.ofHours(24));

	private final PollingPolicy policy = new PollingPolicy(LIMITS);

	@Test
	void noPollIsEarlierThanAnybodyMayExpect() {
		stories().filter((story) -> !story.isGone()).forEach(this::isNotEarly);
	}

	private void isNotEarly(Story story) {
		NextPoll next = this.policy.after(story.outcome, story.history, NOW);
		PollingHints hints = story.history.memory().hints();
		assertThat(next.at()).as("seed %d", story.seed)
			.isAfterOrEqualTo(NOW.plus(LIMITS.shortest().multipliedBy(9).dividedBy(10)))
			.isAfterOrEqualTo(story.promised());
		assertThat(hints.notSkipped(next.at())).isEqualTo(next.at());
		assertThat(next.why()).isNotBlank();
	}

	@Test
	void aFeedIsNeverGivenUpUnlessItIsGone() {
		stories().forEach(this::goesOn);
	}

	private void goesOn(Story story) {
		NextPoll next = this.policy.after(story.outcome, story.history, NOW);
		assertThat(next.verdict() == Verdict.RETIRES).isEqualTo(story.isGone());
		Instant latest = story.promised().isAfter(NOW.plus(Duration.ofDays(7))) ? story.promised()
				: NOW.plus(Duration.ofDays(7));
		// A week for a wish, a week for skipped days, and jitter.
		assertThat(next.at()).as("seed %d", story.seed).isBefore(latest.plus(Duration.ofDays(8)));
	}

	@Test
	void nothingIsLostWhenTheBusiestTimeComesAgainUnlessThatIsSaid() {
		stories().filter((story) -> !story.isGone()).forEach(this::losesNothing);
	}

	private void losesNothing(Story story) {
		NextPoll next = this.policy.after(story.outcome, story.history, NOW);
		Memory memory = story.history.memory();
		if (next.risk().isEmpty() && memory.window().size() > 1) {
			assertThat(memory.arrivals().ofSeason(NOW).most(Duration.between(NOW, next.at()))).as("seed %d", story.seed)
				.isLessThan(memory.window().size());
		}
		boolean ownChoice = story.outcome.good() && next.why().startsWith("every");
		if (ownChoice && !story.history.pushed() && memory.window().size() > 0) {
			int atOnce = memory.arrivals().ofSeason(NOW).most(LIMITS.shortest());
			assertThat(memory.arrivals().ofSeason(NOW).most(Duration.between(NOW, next.at()))).as("seed %d", story.seed)
				.isLessThanOrEqualTo(Math.max(atOnce, Math.max(1, memory.window().size() / 3)));
		}
	}

	private static Stream<Story> stories() {
		return IntStream.range(0, 20_000).mapToObj(Story::new);
	}

	/**
	 * A feed that has lived through something.
	 */
	private static final class Story {

		private final int seed;

		private final RandomGenerator random;

		private final PollOutcome outcome;

		private final History history;

		Story(int seed) {
			this.seed = seed;
			this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
			this.outcome = outcome();
			Memory memory = new Memory(new Window(this.random.nextInt(40), Set.of()), arrivals(), hints(), null, null,
					null, null)
				.after(this.outcome, NOW.minus(LIMITS.usual()), NOW);
			this.history = new History(new UUID(this.random.nextLong(), this.random.nextLong()),
					this.random.nextBoolean() ? FeedState.ACTIVE : FeedState.BROKEN, this.random.nextInt(30), memory,
					this.random.nextInt(5) == 0);
		}

		boolean isGone() {
			return this.outcome instanceof PollOutcome.Gone;
		}

		private PollOutcome outcome() {
			Duration freshFor = this.random.nextBoolean() ? Duration.ofSeconds(this.random.nextInt(2_000_000)) : null;
			return switch (this.random.nextInt(6)) {
				case 0 -> new PollOutcome.Unchanged(freshFor, null);
				case 1 -> new PollOutcome.Same(new PollOutcome.Served(Validators.NONE, "", null, freshFor));
				case 2 -> new PollOutcome.Throttled(
						this.random.nextBoolean() ? NOW.plusSeconds(this.random.nextInt(9_000_000)) : null, "x");
				case 3 -> (this.random.nextInt(5) == 0) ? new PollOutcome.Gone("x") : new PollOutcome.Failed("x");
				case 4 -> new PollOutcome.Failed(Trouble.Kind.values()[this.random.nextInt(6)], "x");
				default -> new PollOutcome.Unchanged(null, null);
			};
		}

		private Arrivals arrivals() {
			List<Instant> at = new ArrayList<>();
			Instant moment = NOW;
			for (int i = this.random.nextInt(60); i > 0; i--) {
				moment = moment.minusSeconds((long) Math.exp(this.random.nextDouble() * 15));
				at.add(moment);
			}
			return Arrivals.of(at);
		}

		private PollingHints hints() {
			@Nullable Duration pause = this.random.nextBoolean() ? Duration.ofMinutes(this.random.nextInt(20_000)) : null;
			Set<Integer> hours = Set
				.copyOf(IntStream.range(0, this.random.nextInt(26)).mapToObj((_) -> this.random.nextInt(24)).toList());
			Set<DayOfWeek> days = Set.copyOf(IntStream.range(0, this.random.nextInt(9))
				.mapToObj((_) -> DayOfWeek.of(1 + this.random.nextInt(7)))
				.toList());
			return new PollingHints(pause, "ttl", hours, days, null, null);
		}

		/** The earliest moment that keeps every promise. */
		Instant promised() {
			@Nullable Duration pause = this.history.memory().hints().pause();
			Instant hinted = (pause != null && this.outcome.good()) ? within(pause) : NOW;
			Instant fresh = switch (this.outcome) {
				case PollOutcome.Unchanged unchanged when unchanged.freshFor() != null -> within(unchanged.freshFor());
				case PollOutcome.Same same when same.served().freshFor() != null -> within(same.served().freshFor());
				case PollOutcome.Throttled throttled when throttled.retryAt() != null -> throttled.retryAt();
				default -> NOW;
			};
			return hinted.isAfter(fresh) ? hinted : fresh;
		}

		private static Instant within(Duration wish) {
			return NOW.plus(Words.shorter(wish, PollingPolicy.LONGEST_WISH));
		}

	}

}
