package org.xmpp.newsletter.aggregator.specification;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xmpp.newsletter.aggregator.fetch.Validators;

import static org.assertj.core.api.Assertions.assertThat;

class PollStateTests {

	private static final Instant NOW = Instant.parse("2025-03-10T12:00:00Z");

	private static final Validators OLD = new Validators("\"old\"", null);

	@ParameterizedTest
	@CsvSource({ "6h, , 6h", "6h, 1h, 6h", "6h, 8h, 8h", "6h, 900h, 24h", "48h, 900h, 48h" })
	void aGoodLookIsFollowedAfterTheIntervalOrWhenTheAnswerIsStale(String interval, String freshFor, String pause) {
		PollState next = new PollState(OLD, NOW, 3, "broken").succeeded(Validators.NONE, NOW, hours(interval),
				(freshFor != null) ? hours(freshFor) : null);
		assertThat(next).isEqualTo(new PollState(Validators.NONE, NOW.plus(hours(pause)), 0, null));
	}

	@ParameterizedTest
	@CsvSource({ "0, 6h, 6h", "1, 6h, 12h", "2, 6h, 24h", "9, 6h, 24h", "5, 48h, 48h", "2000000000, 1h, 24h" })
	void failuresInARowDoubleThePauseUpToADay(int failures, String interval, String pause) {
		PollState next = new PollState(OLD, NOW, failures, null).failed("why", NOW, hours(interval), null);
		assertThat(next).isEqualTo(new PollState(OLD, NOW.plus(hours(pause)), failures + 1, "why"));
	}

	@Test
	void whatTheServerAskedForIsKeptInFullButNeverMakesALookEarlier() {
		PollState state = new PollState(OLD, NOW, 0, null);
		assertThat(state.failed("why", NOW, hours("6h"), NOW.plus(hours("500h"))).nextPoll())
			.isEqualTo(NOW.plus(hours("500h")));
		assertThat(state.failed("why", NOW, hours("6h"), NOW.plusSeconds(1)).nextPoll())
			.isEqualTo(NOW.plus(hours("6h")));
	}

	private static Duration hours(String text) {
		return Duration.parse("PT" + text.toUpperCase());
	}

}
