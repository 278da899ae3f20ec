package org.xmpp.newsletter.platform.page;

import java.time.Instant;
import java.time.YearMonth;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Moments as people read them.
 */
class MomentsTests {

	private final Moments moments = new Moments();

	@Test
	void writesMomentsInUtc() {
		assertThat(this.moments.text(Instant.parse("2025-05-05T23:07:00Z"))).isEqualTo("5 May 2025 23:07 UTC");
		assertThat(this.moments.day(Instant.parse("2025-05-31T23:59:59Z"))).isEqualTo("31 May 2025");
	}

	@Test
	void writesMomentsToTheSecondForWhoeverPointsAtThem() {
		assertThat(this.moments.exact(Instant.parse("2025-05-05T23:07:09.9Z"))).isEqualTo("5 May 2025 23:07:09 UTC");
	}

	@Test
	void saysThatAMomentNeverCame() {
		assertThat(this.moments.text(null)).isEqualTo("never");
	}

	@Test
	void writesMonthsInWords() {
		assertThat(this.moments.month(YearMonth.of(2025, 6))).isEqualTo("June 2025");
	}

}
