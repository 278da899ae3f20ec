package org.xmpp.newsletter.summarizer.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * A date as far as a text names it.
 *
 * @param year the year, or null
 * @param month 1 to 12, or null
 * @param day 1 to 31, or null
 */
record Day(@Nullable Integer year, @Nullable Integer month, @Nullable Integer day) {

	static Day of(LocalDate date) {
		return new Day(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
	}

	/** Whether there is such a day in some year. */
	boolean exists() {
		try {
			int in = (this.year != null) ? this.year : 2024;
			int month = (this.month != null) ? this.month : 1;
			return this.day == null || YearMonth.of(in, month).isValidDay(this.day);
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

	@Nullable LocalDate date() {
		return (this.year != null && this.month != null && this.day != null && exists())
				? LocalDate.of(this.year, this.month, this.day) : null;
	}

	/** Whether another text says all that this one says. */
	boolean isSaidBy(Day other) {
		return agrees(this.year, other.year) && agrees(this.month, other.month) && agrees(this.day, other.day);
	}

	private static boolean agrees(@Nullable Integer said, @Nullable Integer known) {
		return said == null || said.equals(known);
	}

	/** A day without a year is the one nearest to when it was written. */
	Day near(@Nullable LocalDate written) {
		if (this.year != null || this.month == null || this.day == null || written == null) {
			return this;
		}
		return IntStream.rangeClosed(written.getYear() - 1, written.getYear() + 1)
			.mapToObj((guess) -> new Day(guess, this.month, this.day))
			.filter((guess) -> guess.date() != null)
			.min(Comparator.comparing((guess) -> distance(guess, written)))
			.orElse(this);
	}

	private static long distance(Day guess, LocalDate written) {
		LocalDate date = guess.date();
		return (date != null) ? Math.abs(ChronoUnit.DAYS.between(date, written)) : Long.MAX_VALUE;
	}

}
