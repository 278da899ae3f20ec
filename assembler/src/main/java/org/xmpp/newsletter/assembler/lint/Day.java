package org.xmpp.newsletter.assembler.lint;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day that a text names.
 *
 * @param date the last day that is meant
 * @param words how the text says it
 * @param deadline whether something has to be done until then
 */
public record Day(LocalDate date, String words, boolean deadline) {

	private static final String MONTH = "(?<month%1$d>January|February|March|April|May|June|July|August|September|October|November|December)";

	private static final String NUMBER = "(?<day%1$d>\\d{1,2})(?:st|nd|rd|th)?";

	private static final String TO = "(?:\\s*(?:-|–|to|and|until|through|&)\\s*(?:the )?(?<last%1$d>\\d{1,2})(?:st|nd|rd|th)?)?";

	private static final String YEAR = "(?:,?\\s+(?<year%1$d>20\\d\\d))?";

	private static final Pattern DATE = Pattern.compile((MONTH + " " + NUMBER + TO + YEAR).formatted(1) + "|"
			+ (NUMBER + TO + "(?: of)? " + MONTH + YEAR).formatted(2) + "|(?<iso>20\\d\\d-\\d\\d-\\d\\d)");

	private static final Pattern DEADLINE = Pattern.compile(
			"(?i)(?:\\bapply|\\bsubmi\\w+|\\bdeadline|\\bproposals?|\\bregist\\w+|\\bopen|\\bvote|\\bvoting|\\bplease|\\bclos\\w+)\\b.{0,80}?\\b(?:until|before|by|no later than|ends?(?: on)?|deadline|closes?(?: on)?|:)\\s+(?:the )?$|\\bdeadline\\b.{0,40}$");

	private static final int BEFORE = 120;

	/**
	 * Finds the days in a text.
	 * @param plain plain text
	 * @param near what a day without a year is near to
	 * @return the days in the order of the text
	 */
	public static List<Day> in(String plain, LocalDate near) {
		List<Day> days = new ArrayList<>();
		Matcher date = DATE.matcher(plain);
		while (date.find()) {
			String before = plain.substring(Math.max(0, date.start() - BEFORE), date.start());
			day(date, near).ifPresent((day) -> days.add(new Day(day, date.group(), DEADLINE.matcher(before).find())));
		}
		return days;
	}

	/** The last day that is meant; without a year the one that is nearest. */
	private static Optional<LocalDate> day(Matcher date, LocalDate published) {
		try {
			if (date.group("iso") != null) {
				return Optional.of(LocalDate.parse(date.group("iso")));
			}
			String form = (date.group("month1") != null) ? "1" : "2";
			Month month = Month.valueOf(date.group("month" + form).toUpperCase(Locale.ROOT));
			String last = date.group("last" + form);
			int day = Integer.parseInt((last != null) ? last : date.group("day" + form));
			String year = date.group("year" + form);
			if (year != null) {
				return Optional.of(LocalDate.of(Integer.parseInt(year), month, day));
			}
			LocalDate near = LocalDate.of(published.getYear(), month, day);
			return Optional.of(near.isBefore(published.minusMonths(6)) ? near.plusYears(1)
					: near.isAfter(published.plusMonths(8)) ? near.minusYears(1) : near);
		}
		catch (DateTimeException ex) {
			return Optional.empty(); // no such day, as the 31st of June
		}
	}

}
