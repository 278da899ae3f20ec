package org.xmpp.newsletter.aggregator.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Puts the parts of a date together the way liberal readers do: the 31st of a month of 30
 * days is the first of the next, 24:00 belongs to the next day.
 */
final class Civil {

	private static final int LONGEST_MONTH = 31;

	private Civil() {
	}

	static Optional<LocalDate> date(int year, int month, int day) {
		if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > LONGEST_MONTH) {
			return Optional.empty();
		}
		return Optional.of(LocalDate.of(year, month, 1).plusDays(day - 1L));
	}

	/** The year that two or three digits stand for (RFC 5322, 4.3). */
	static int year(String digits) {
		int year = Integer.parseInt(digits);
		return switch (digits.length()) {
			case 1, 2 -> (year < 50) ? 2000 + year : 1900 + year;
			case 3 -> 1900 + year;
			default -> year;
		};
	}

	/**
	 * The time of a day.
	 */
	record Clock(int hour, int minute, int second, long nanos, ZoneOffset zone) {

		static final Clock MIDNIGHT = new Clock(0, 0, 0, 0, ZoneOffset.UTC);

		Clock in(ZoneOffset other) {
			return new Clock(this.hour, this.minute, this.second, this.nanos, other);
		}

		Optional<Instant> on(LocalDate date) {
			if (this.hour > 24 || this.minute > 60 || this.second > 61) {
				return Optional.empty();
			}
			// A leap second is read as the second before it, and so stays in its month.
			int kept = Math.min(59, this.second);
			try {
				return Optional.of(date.atStartOfDay()
					.plusHours(this.hour)
					.plusMinutes(this.minute)
					.plusSeconds(kept)
					.plusNanos(this.nanos)
					.toInstant(this.zone));
			}
			catch (DateTimeException ex) {
				return Optional.empty();
			}
		}

	}

}
