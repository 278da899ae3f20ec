package org.xmpp.newsletter.aggregator.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Dates of ISO 8601 and its profiles, in all their precisions, with liberties.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3339">RFC 3339</a>
 * @see <a href="https://www.w3.org/TR/NOTE-datetime">W3C date and time formats</a>
 */
final class IsoDates {

	private static final String TIME = "(?:(?:\\s*[Tt]\\s*|\\s+)(?<hour>\\d{1,2})(?::?(?<minute>\\d{2})(?::?(?<second>\\d{2}))?)?"
			+ "(?:[.,](?<fraction>\\d+))?\\s*(?<zone>[Zz]|" + Zones.OFFSET
			+ "|[A-Za-z]{1,5})?(?:\\s*\\([^)]*\\)|\\s+[A-Za-z]{1,5})?)?";

	private static final Pattern DAY = pattern("(?<year>\\d{4})-(?<month>\\d{1,2})(?:-(?<day>\\d{1,2}))?");

	private static final Pattern BASIC = pattern("(?<year>\\d{4}|\\d{2})(?<month>\\d{2})(?<day>\\d{2})");

	private static final Pattern SHORT = pattern("(?<year>\\d{2})-(?<month>\\d{2})-(?<day>\\d{2})");

	private static final Pattern CENTURYLESS = pattern("-(?<year>\\d{2})(?:-?(?<month>\\d{2}))?");

	private static final Pattern YEAR = pattern("(?<year>\\d{4})");

	private static final Pattern ORDINAL = pattern("(?<year>\\d{4}|\\d{2})-?(?<ordinal>\\d{3})");

	private static final Pattern WEEK = pattern("(?<year>\\d{4})-?[Ww](?<week>\\d{2})(?:-?(?<weekday>[1-7]))?");

	private IsoDates() {
	}

	static Optional<Instant> parse(String written) {
		return read(written, DAY).or(() -> read(written, BASIC))
			.or(() -> read(written, YEAR))
			.or(() -> read(written, SHORT))
			.or(() -> read(written, ORDINAL))
			.or(() -> read(written, WEEK))
			.or(() -> read(written, CENTURYLESS));
	}

	private static Pattern pattern(String date) {
		return Pattern.compile(date + TIME, Pattern.CASE_INSENSITIVE);
	}

	private static Optional<Instant> read(String written, Pattern pattern) {
		Matcher parts = pattern.matcher(written);
		return parts.matches() ? date(parts, pattern).flatMap((date) -> clock(parts).flatMap((clock) -> clock.on(date)))
				: Optional.empty();
	}

	private static Optional<LocalDate> date(Matcher parts, Pattern pattern) {
		int year = Civil.year(parts.group("year"));
		try {
			if (pattern == ORDINAL) {
				return Optional.of(LocalDate.ofYearDay(year, number(parts.group("ordinal"), 1)));
			}
			if (pattern == WEEK) {
				return Optional.of(LocalDate.of(year, 1, 4)
					.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(parts.group("week"), 1))
					.with(ChronoField.DAY_OF_WEEK, number(parts.group("weekday"), 1)));
			}
			return Civil.date(year, (pattern == YEAR) ? 1 : number(parts.group("month"), 1),
					(pattern == YEAR || pattern == CENTURYLESS) ? 1 : number(parts.group("day"), 1));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static Optional<Civil.Clock> clock(Matcher parts) {
		if ("am".equalsIgnoreCase(parts.group("zone")) || "pm".equalsIgnoreCase(parts.group("zone"))) {
			return Optional.empty();
		}
		Optional<ZoneOffset> zone = (parts.group("zone") != null) ? Zones.parse(parts.group("zone"))
				: Optional.of(ZoneOffset.UTC);
		return zone.map((offset) -> new Civil.Clock(number(parts.group("hour"), 0), number(parts.group("minute"), 0),
				number(parts.group("second"), 0), nanos(parts), offset));
	}

	/** A fraction is one of the smallest unit that is written. */
	private static long nanos(Matcher parts) {
		String fraction = parts.group("fraction");
		if (fraction == null) {
			return 0;
		}
		long billionths = Long.parseLong((fraction + "000000000").substring(0, 9));
		long unit = (parts.group("second") != null) ? 1 : (parts.group("minute") != null) ? 60 : 3600;
		return billionths * unit;
	}

	private static int number(@Nullable String digits, int otherwise) {
		return (digits != null) ? Integer.parseInt(digits) : otherwise;
	}

}
