package org.xmpp.newsletter.aggregator.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.aggregator.read.ReadItem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xmpp.newsletter.aggregator.poll.Shown.item;
import static org.xmpp.newsletter.aggregator.poll.Shown.items;

/**
 * What is known of when a feed's items came.
 */
class ArrivalsTests {

	private static final Instant NOW = Instant.parse("2025-05-10T12:00:00Z");

	private static final Instant BEFORE = NOW.minus(Duration.ofHours(6));

	@Test
	void aFirstLookGoesByTheDatesInTheFeed() {
		Arrivals arrivals = Arrivals.before(List.of(item(2, ago(1)), item(1, ago(30))), NOW);
		assertThat(arrivals.at()).containsExactly(ago(30), ago(1));
	}

	@Test
	void datesOfTheFutureAndOfLongAgoTellNothing() {
		assertThat(
				Arrivals.before(List.of(item(3, NOW.plusSeconds(1)), item(2, ago(24 * 400)), item(1, null)), NOW).at())
			.isEmpty();
	}

	@Test
	void aDateThatManyItemsShareIsWhenTheFeedWasMade() {
		List<ReadItem> imported = List.of(item(4, ago(5)), item(3, ago(5)), item(2, ago(5)), item(1, ago(9)));
		assertThat(Arrivals.before(imported, NOW).at()).containsExactly(ago(9), ago(5));
	}

	@Test
	void aNewItemCameAtItsDateWhenThatLiesBetweenTheTwoPolls() {
		assertThat(Arrivals.NONE.and(List.of(item(1, ago(2))), BEFORE, NOW).at()).containsExactly(ago(2));
	}

	@Test
	void newItemsWithoutAUsefulDateAreSpreadOverTheTimeNobodyLooked() {
		assertThat(Arrivals.NONE.and(items(1, 2), BEFORE, NOW).at()).containsExactly(ago(4), ago(2));
		assertThat(Arrivals.NONE.and(List.of(item(1, ago(900))), BEFORE, NOW).at()).containsExactly(ago(3));
	}

	@Test
	void theBusiestTimeCounts() {
		Arrivals arrivals = Arrivals.of(List.of(ago(100), ago(99), ago(98), ago(50), ago(10)));
		assertThat(arrivals.most(Duration.ofHours(2))).isEqualTo(3);
		assertThat(arrivals.most(Duration.ofMinutes(119))).isEqualTo(2);
		assertThat(arrivals.most(Duration.ofDays(9))).isEqualTo(5);
		assertThat(arrivals.shortestWithMoreThan(2)).contains(Duration.ofHours(2));
		assertThat(arrivals.shortestWithMoreThan(5)).isEmpty();
		assertThat(Arrivals.NONE.most(Duration.ofDays(9))).isZero();
	}

	private static Instant ago(int hours) {
		return NOW.minus(Duration.ofHours(hours));
	}

}
