package org.xmpp.newsletter.aggregator.poll;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.aggregator.poll.PollOutcome.Failed;
import org.xmpp.newsletter.aggregator.poll.PollOutcome.Unchanged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xmpp.newsletter.aggregator.poll.Shown.items;
import static org.xmpp.newsletter.aggregator.poll.Shown.read;

/**
 * What is remembered of a feed from poll to poll.
 */
class MemoryTests {

	private static final Instant FIRST = Instant.parse("2025-05-10T12:00:00Z");

	private static final Instant SECOND = FIRST.plus(Duration.ofHours(6));

	@Test
	void aWindowThatTurnedOverWhollyIsAGap() {
		Memory first = Memory.NONE.after(read(items(1, 10)), null, FIRST);
		assertThat(first.gapAt()).isNull();
		assertThat(first.after(read(items(11, 20)), FIRST, SECOND).gapAt()).isEqualTo(SECOND);
	}

	@Test
	void oneItemThatIsStillThereIsNoGap() {
		Memory first = Memory.NONE.after(read(items(1, 10)), null, FIRST);
		Memory second = first.after(read(items(10, 19)), FIRST, SECOND);
		assertThat(second.gapAt()).isNull();
		assertThat(second.arrivals().at()).hasSize(9).allMatch((at) -> at.isAfter(FIRST) && at.isBefore(SECOND));
	}

	@Test
	void aFeedOfOneItemNeverHasAGapAndAnEmptyOneForgetsNothing() {
		Memory one = Memory.NONE.after(read(items(1, 1)), null, FIRST);
		assertThat(one.after(read(items(2, 2)), FIRST, SECOND).gapAt()).isNull();
		Memory emptied = one.after(read(List.of()), FIRST, SECOND);
		assertThat(emptied.window()).isEqualTo(one.window());
		assertThat(emptied.gapAt()).isNull();
	}

	@Test
	void troubleBeginsOnceAndEndsWithTheFirstSuccess() {
		Memory ill = Memory.NONE.after(new Failed("x"), null, FIRST)
			.after(new Failed(Trouble.Kind.WALLED, "x"), null, SECOND);
		assertThat(ill.trouble()).isEqualTo(new Trouble(Trouble.Kind.WALLED, FIRST));
		assertThat(ill.after(new Unchanged(null, null), null, SECOND).trouble()).isNull();
	}

	@Test
	void aMoveSettlesWhenItHasBeenSeenOnSeveralPollsOverSomeDays() {
		URI target = URI.create("https://new.example/feed");
		Memory memory = Memory.NONE;
		for (int poll = 0; poll < 12; poll++) {
			memory = memory.after(new Unchanged(null, target), null, FIRST.plus(Duration.ofHours(6 * poll)));
			assertThat(memory.move().isSettled(FIRST.plus(Duration.ofHours(6 * poll)))).isFalse();
		}
		assertThat(memory.after(new Unchanged(null, target), null, FIRST.plus(Duration.ofDays(3)))
			.move()
			.isSettled(FIRST.plus(Duration.ofDays(3)))).isTrue();
	}

	@Test
	void aMoveThatChangesItsMindBeginsAnewAndFailuresDoNotCount() {
		Memory moved = Memory.NONE.after(new Unchanged(null, URI.create("https://new.example/feed")), null, FIRST);
		assertThat(moved.after(new Failed("x"), null, SECOND).move()).isEqualTo(moved.move());
		assertThat(moved.after(new Unchanged(null, URI.create("https://other.example/")), null, SECOND).move())
			.isEqualTo(new Move(URI.create("https://other.example/"), SECOND, 1));
		assertThat(moved.after(new Unchanged(null, null), null, SECOND).move()).isNull();
	}

}
