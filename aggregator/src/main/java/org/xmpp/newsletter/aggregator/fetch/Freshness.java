package org.xmpp.newsletter.aggregator.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * What the headers say about time. Seconds and dates that make no sense count as not
 * said.
 */
record Freshness(Answer answer, Instant now) {

	private static final Pattern MAX_AGE = Pattern.compile("(?i)(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,9})");

	private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

	/**
	 * For how long to keep the answer.
	 * @return a duration above zero, or null
	 * @see <a href="https://www.rfc-editor.org/rfc/rfc9111#section-4.2.1">RFC 9111,
	 * 4.2.1</a>
	 */
	@Nullable Duration freshFor() {
		String control = this.answer.header(HttpHeaders.CACHE_CONTROL);
		if (control != null) {
			var maxAge = MAX_AGE.matcher(control);
			if (maxAge.find()) {
				return positive(Duration.ofSeconds(Long.parseLong(maxAge.group(1))));
			}
		}
		Instant expires = date(this.answer.header(HttpHeaders.EXPIRES));
		Instant sent = date(this.answer.header(HttpHeaders.DATE));
		return (expires != null) ? positive(Duration.between((sent != null) ? sent : this.now, expires)) : null;
	}

	/**
	 * When to ask again.
	 * @return the instant, or null
	 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3">RFC 9110,
	 * 10.2.3</a>
	 */
	@Nullable Instant retryAt() {
		String retryAfter = this.answer.header(HttpHeaders.RETRY_AFTER);
		if (retryAfter != null && SECONDS.matcher(retryAfter.strip()).matches()) {
			return this.now.plusSeconds(Long.parseLong(retryAfter.strip()));
		}
		return date(retryAfter);
	}

	private static @Nullable Duration positive(Duration duration) {
		return duration.isPositive() ? duration : null;
	}

	private static @Nullable Instant date(@Nullable String text) {
		try {
			return (text != null) ? ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant()
					: null;
		}
		catch (DateTimeException notADate) {
			return null;
		}
	}

}
