package org.xmpp.newsletter.aggregator.validation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The two forms of dates that feeds may have, and the forms they have instead.
 */
final class DateForms {

	private static final Pattern WITH_WEEKDAY = Pattern.compile("\\w{3}, \\d{1,2} \\w{3} \\d{4} .*");

	private static final Pattern RFC_822 = Pattern
		.compile("(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?\\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) "
				+ "\\d{2}(?:\\d{2})? \\d{2}:\\d{2}(?::\\d{2})? (?:UT|GMT|[ECMP][SD]T|[A-IK-Z]|[+-]\\d{4})");

	private static final Pattern RFC_3339 = Pattern
		.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?(?:Z|[+-]\\d{2}:\\d{2})");

	private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z",
			Locale.ENGLISH);

	private static final List<Function<String, Instant>> READINGS = List.of(
			(date) -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant(),
			(date) -> OffsetDateTime.parse(date).toInstant(),
			(date) -> OffsetDateTime.parse(date.replaceFirst(" ", "T") + "Z").toInstant(),
			(date) -> LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant(),
			(date) -> ZonedDateTime.parse(date.replaceFirst("^\\w{3}, ", ""), withoutDay()).toInstant());

	private DateForms() {
	}

	private static DateTimeFormatter withoutDay() {
		return DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss [Z][zzz]", Locale.ENGLISH);
	}

	static boolean isRfc822(String date) {
		return RFC_822.matcher(date).matches() && weekdayIsRight(date);
	}

	static boolean isRfc3339(String date) {
		if (!RFC_3339.matcher(date).matches()) {
			return false;
		}
		try {
			OffsetDateTime.parse(date);
			return true;
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

	/** A weekday that is not that of the date makes strict readers refuse it. */
	private static boolean weekdayIsRight(String date) {
		if (!WITH_WEEKDAY.matcher(date).matches()) {
			return true;
		}
		try {
			ZonedDateTime.parse(date.replaceFirst("[A-Z]{1,3}$", "GMT"), DateTimeFormatter.RFC_1123_DATE_TIME);
			return true;
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

	/** What was probably meant. */
	static Optional<Instant> guess(String date) {
		for (Function<String, Instant> reading : READINGS) {
			try {
				return Optional.of(reading.apply(date));
			}
			catch (DateTimeException notSo) {
				// The next one may fit.
			}
		}
		return Optional.empty();
	}

	static String rfc822(Instant moment) {
		return WRITTEN.format(moment.atOffset(ZoneOffset.UTC));
	}

	static String rfc3339(Instant moment) {
		return moment.truncatedTo(ChronoUnit.SECONDS).toString();
	}

}
