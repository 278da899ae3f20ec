package org.xmpp.newsletter.platform.page;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Writes moments and months for people; every page has it as {@code moments}. The
 * newsroom lives in UTC, as its months do.
 */
public record Moments() {

	private static final DateTimeFormatter MOMENT = format("d MMM yyyy HH:mm 'UTC'");

	private static final DateTimeFormatter EXACT = format("d MMM yyyy HH:mm:ss 'UTC'");

	private static final DateTimeFormatter DAY = format("d MMM yyyy");

	private static final DateTimeFormatter MONTH = format("MMMM yyyy");

	private static DateTimeFormatter format(String pattern) {
		return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
	}

	/**
	 * Writes a moment.
	 * @param moment the moment, or null when it never came
	 * @return for example 5 May 2025 12:00 UTC
	 */
	public String text(@Nullable Instant moment) {
		return (moment != null) ? MOMENT.format(moment) : "never";
	}

	/**
	 * Writes a moment to the second.
	 * @param moment the moment
	 * @return for example 5 May 2025 12:00:31 UTC
	 */
	public String exact(Instant moment) {
		return EXACT.format(moment);
	}

	/**
	 * Writes the day of a moment.
	 * @param moment the moment
	 * @return for example 5 May 2025
	 */
	public String day(Instant moment) {
		return DAY.format(moment);
	}

	/**
	 * Writes a month.
	 * @param month the month
	 * @return for example May 2025
	 */
	public String month(YearMonth month) {
		return MONTH.format(month);
	}

}
