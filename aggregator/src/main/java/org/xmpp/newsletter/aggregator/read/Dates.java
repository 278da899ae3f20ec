package org.xmpp.newsletter.aggregator.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Dates of feeds. ROME takes the fraction of a second for milliseconds and so moves items
 * by up to days; here each standard form is read as its standard says.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3339">RFC 3339</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5322#section-3.3">RFC 5322</a>
 */
final class Dates {

	private static final Pattern ISO = Pattern.compile(
			"(\\d{4})-(\\d{2})-(\\d{2})(?:[Tt ](\\d{2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9})\\d*)?)?\\s*([Zz]|[+-]\\d{2}:?\\d{2}|UTC|GMT)?)?");

	private static final Pattern MAIL = Pattern
		.compile("(?:\\p{L}+\\.?,?\\s+)?(\\d{1,2})[ -]+(\\p{L}{3})\\p{L}*[.]?[ -]+(\\d{4}|\\d{2})"
				+ "(?:\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*([+-]\\d{2}:?\\d{2}|[A-Za-z]{1,5})?)?.*");

	private static final Map<String, Integer> MONTHS = Map.ofEntries(Map.entry("jan", 1), Map.entry("feb", 2),
			Map.entry("mar", 3), Map.entry("apr", 4), Map.entry("may", 5), Map.entry("jun", 6), Map.entry("jul", 7),
			Map.entry("aug", 8), Map.entry("sep", 9), Map.entry("oct", 10), Map.entry("nov", 11), Map.entry("dec", 12));

	private static final Map<String, Integer> ZONES = Map.of("est", -5, "edt", -4, "cst", -6, "cdt", -5, "mst", -7,
			"mdt", -6, "pst", -8, "pdt", -7, "cet", 1, "cest", 2);

	private static final int FIRST_YEAR = 1970;

	private Dates() {
	}

	static Optional<Instant> parse(@Nullable String written) {
		if (written == null) {
			return Optional.empty();
		}
		String date = written.strip();
		return iso(date).or(() -> mail(date))
			.filter((moment) -> moment.getYear() >= FIRST_YEAR)
			.map((moment) -> moment.toInstant().truncatedTo(ChronoUnit.MICROS));
	}

	private static Optional<OffsetDateTime> iso(String date) {
		Matcher parts = ISO.matcher(date);
		if (!parts.matches()) {
			return Optional.empty();
		}
		return at(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)), parts, 4, 8)
			.map((moment) -> moment.plusNanos(nanos(parts.group(7))));
	}

	private static Optional<OffsetDateTime> mail(String date) {
		Matcher parts = MAIL.matcher(date);
		if (!parts.matches()) {
			return Optional.empty();
		}
		int month = MONTHS.getOrDefault(parts.group(2).toLowerCase(Locale.ROOT), 0);
		return at(year(parts.group(3)), month, number(parts.group(1)), parts, 4, 7);
	}

	private static Optional<OffsetDateTime> at(int year, int month, int day, Matcher parts, int time, int zone) {
		try {
			// A leap second is read as the second before it.
			int second = Math.min(59, number(parts.group(time + 2)));
			return Optional
				.of(LocalDateTime.of(year, month, day, number(parts.group(time)), number(parts.group(time + 1)), second)
					.atOffset(offset(parts.group(zone))));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static ZoneOffset offset(@Nullable String zone) {
		if (zone == null) {
			return ZoneOffset.UTC;
		}
		if (zone.startsWith("+") || zone.startsWith("-")) {
			return ZoneId.of(zone).getRules().getOffset(Instant.EPOCH);
		}
		// Unknown letters count as UTC (RFC 5322, 4.3).
		return ZoneOffset.ofHours(ZONES.getOrDefault(zone.toLowerCase(Locale.ROOT), 0));
	}

	private static int year(String digits) {
		int year = number(digits);
		if (digits.length() > 2) {
			return year;
		}
		return (year < 50) ? 2000 + year : 1900 + year;
	}

	private static int number(@Nullable String digits) {
		return (digits != null) ? Integer.parseInt(digits) : 0;
	}

	private static long nanos(@Nullable String fraction) {
		return (fraction != null) ? Long.parseLong((fraction + "000000000").substring(0, 9)) : 0;
	}

}
