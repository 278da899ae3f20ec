package org.xmpp.newsletter.summarizer.story;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xmpp.newsletter.summarizer.story.MonthRule.Belonging;

import static org.assertj.core.api.Assertions.assertThat;

class MonthRuleTests {

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "2025-06-10, 2025-06-09, false, -, 2025-06", "2025-06-10, -, true, -, 2025-06",
					"2025-06-10, 2025-08-01, false, -, 2025-06", "2025-07-05, 2025-06-30, false, -, 2025-06",
					"2025-07-05, 2025-06-30, true, -, 2025-06", "2025-07-06, 2025-06-30, false, -, 2025-07",
					"2025-07-05, 2025-06-30, false, 2025-06, 2025-07", "2025-07-05, 2025-06-30, true, 2025-06, -",
					"2025-07-03, 2025-07-02, false, -, 2025-07", "2025-07-10, 2025-01-01, false, -, 2025-07",
					"2025-07-10, 2025-01-01, true, -, -", "2025-01-02, 2024-12-31, false, -, 2024-12" })
	void anItemBelongsToTheMonth(String seen, String published, boolean backlog, String released, String expected) {
		Belonging belonging = new MonthRule(5).decide(day(seen), (published != null) ? day(published) : null, backlog,
				(released != null) ? Set.of(YearMonth.parse(released)) : Set.of());
		assertThat(belonging).isEqualTo((expected != null) ? new Belonging.To(YearMonth.parse(expected))
				: new Belonging.Recorded("older than the open month"));
	}

	private static Instant day(String day) {
		return Instant.parse(day + "T12:00:00Z");
	}

}
