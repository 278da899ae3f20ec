package org.xmpp.newsletter.aggregator.read;

import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Dates as feeds write them.
 */
class DatesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2024-05-01T12:00:00Z                  | 2024-05-01T12:00:00Z
			2024-05-01T12:00:00.123456789Z        | 2024-05-01T12:00:00.123456Z
			2024-05-01T12:00:00.5+02:00           | 2024-05-01T10:00:00.500Z
			2024-05-01 12:00:00 +0000             | 2024-05-01T12:00:00Z
			2024-05-01t12:00:00z                  | 2024-05-01T12:00:00Z
			2024-05-01                            | 2024-05-01T00:00:00Z
			2016-12-31T23:59:60Z                  | 2016-12-31T23:59:59Z
			Wed, 01 May 2024 12:00:00 GMT         | 2024-05-01T12:00:00Z
			Wed, 1 May 2024 12:00 +0200           | 2024-05-01T10:00:00Z
			01 May 24 12:00:00 EST                | 2024-05-01T17:00:00Z
			Wednesday, 01-May-2024 12:00:00 UT    | 2024-05-01T12:00:00Z
			""")
	void readsWhatTheStandardsAllow(String written, Instant expected) {
		assertThat(Dates.parse(written)).contains(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "yesterday", "2024-13-01T00:00:00Z", "0001-01-01T00:00:00Z", "2024-05-01T25:00:00Z",
			"Wed, 01 Foo 2024 12:00:00 GMT", "Wed, 41 May 2024 12:00:00 GMT", "2024-05-01T12:00:00+99:00" })
	void takesNothingForADateThatIsNone(String written) {
		assertThat(Dates.parse(written)).isEmpty();
	}

}
