package org.xmpp.newsletter.aggregator.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

class FreshnessTests {

	private static final Instant NOW = Instant.parse("2025-03-04T05:06:07Z");

	private static final String SENT = "Tue, 04 Mar 2025 05:06:07 GMT";

	@ParameterizedTest
	@CsvSource({ "max-age=300,, PT5M", "'public, Max-Age=\"60\"', , PT1M", "max-age=0,, ", "s-maxage=5,, ",
			"max-age=99999999999999999999,, PT277777H46M39S", "no-store, 'Tue, 04 Mar 2025 06:06:07 GMT', PT1H",
			"max-age=60, 'Tue, 04 Mar 2025 06:06:07 GMT', PT1M", ", 0, ", ", 'Tue, 04 Mar 2025 05:06:06 GMT', ",
			", 'Tue, 99 Mar 2025 05:06:06 GMT', " })
	void howLongAnAnswerIsFreshComesFromMaxAgeOrExpires(@Nullable String control, @Nullable String expires,
			@Nullable Duration freshFor) {
		assertThat(freshness(SENT, control, expires).freshFor()).isEqualTo(freshFor);
	}

	@Test
	void expiresIsMeasuredByTheClockOfTheServer() {
		assertThat(freshness("Tue, 04 Mar 2025 04:06:07 GMT", null, "Tue, 04 Mar 2025 04:16:07 GMT").freshFor())
			.isEqualTo(Duration.ofMinutes(10));
		assertThat(freshness(null, null, "Tue, 04 Mar 2025 05:16:07 GMT").freshFor()).isEqualTo(Duration.ofMinutes(10));
	}

	private static Freshness freshness(@Nullable String sent, @Nullable String control, @Nullable String expires) {
		HttpHeaders headers = new HttpHeaders();
		add(headers, HttpHeaders.DATE, sent);
		add(headers, HttpHeaders.CACHE_CONTROL, control);
		add(headers, HttpHeaders.EXPIRES, expires);
		return new Freshness(new Answer(URI.create("http://example.org/"), null, 200, false, headers, new byte[0]),
				NOW);
	}

	private static void add(HttpHeaders headers, String name, @Nullable String value) {
		if (value != null) {
			headers.add(name, value);
		}
	}

}
