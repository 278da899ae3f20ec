package org.xmpp.newsletter.summarizer.model;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.summarizer.model.Reply.Failed;
import org.xmpp.newsletter.summarizer.model.Reply.Trouble;

/**
 * Understands the HTTP statuses of a model's server.
 */
final class Statuses {

	/** A server that wants more is asked again all the same. */
	private static final Duration LONGEST_WAIT = Duration.ofDays(1);

	private Statuses() {
	}

	static Failed explain(int status, @Nullable Duration retryAfter) {
		return switch (status) {
			case 401, 403 -> refused(status, "check newsroom.model.key");
			case 404, 405 -> refused(status, "check newsroom.model.address and name");
			case 429 -> new Failed(Trouble.BUSY, "The model's server asks for a pause (HTTP 429).", retryAfter);
			case 503 -> new Failed(Trouble.BUSY, "The model's server is not ready (HTTP 503).", retryAfter);
			default -> {
				if (status >= 300 && status < 400) {
					yield refused(status, "it redirects, which is not followed; check newsroom.model.address");
				}
				yield new Failed((status >= 500) ? Trouble.SERVER : Trouble.UNUSABLE,
						"The model's server failed (HTTP %d).".formatted(status), null);
			}
		};
	}

	private static Failed refused(int status, String advice) {
		return new Failed(Trouble.REFUSED, "The model's server refuses (HTTP %d): %s.".formatted(status, advice), null);
	}

	/**
	 * Reads how long to wait.
	 * @param header seconds or a date, or null
	 * @param now what time it is
	 * @return at most a day, or null when nothing is asked for
	 */
	static @Nullable Duration retryAfter(@Nullable String header, Instant now) {
		if (header == null) {
			return null;
		}
		String value = header.strip();
		if (value.matches("\\d{1,9}")) {
			return bounded(Duration.ofSeconds(Long.parseLong(value)));
		}
		try {
			ZonedDateTime until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
			return bounded(Duration.between(now, until.toInstant()));
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static Duration bounded(Duration wait) {
		if (wait.isNegative()) {
			return Duration.ZERO;
		}
		return (wait.compareTo(LONGEST_WAIT) > 0) ? LONGEST_WAIT : wait;
	}

}
