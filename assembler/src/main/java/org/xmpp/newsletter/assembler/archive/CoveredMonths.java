package org.xmpp.newsletter.assembler.archive;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Finds the months that an issue covers: its title names them, or its first lines, or
 * they follow from the day on which it appeared.
 */
final class CoveredMonths {

	private static final List<String> NAMES = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
			"oct", "nov", "dec");

	private static final String NAME = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
			+ "sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

	/** A number before a name makes it a day, which says when the issue appeared. */
	private static final Pattern MONTHS = Pattern.compile("(?<!\\d\\s)(?<!\\d)\\b(?<first>" + NAME
			+ ")(?:\\s+(?<firstYear>20\\d\\d))?(?:\\s*(?:&|and|,|/|-|–)\\s*(?<second>" + NAME
			+ "))?(?:,?\\s+(?<year>20\\d\\d))?", Pattern.CASE_INSENSITIVE);

	private static final Pattern COVERING = Pattern.compile("\\bcover(?:s|ing)\\s+(?:the\\s+)?months?\\s+of\\s+",
			Pattern.CASE_INSENSITIVE);

	/** An issue appears after the month that it covers, or in its last days. */
	private static final int DAYS_TO_PRESS = 20;

	private CoveredMonths() {
	}

	static List<YearMonth> of(String title, String opening, LocalDate appeared) {
		YearMonth latest = YearMonth.from(appeared);
		List<YearMonth> titled = first(title, null, latest);
		if (!titled.isEmpty()) {
			return titled;
		}
		Matcher covering = COVERING.matcher(opening);
		List<YearMonth> told = covering.find() ? first(opening.substring(covering.end()), latest, latest) : List.of();
		return told.isEmpty() ? List.of(YearMonth.from(appeared.minusDays(DAYS_TO_PRESS))) : told;
	}

	/** Without a year in the text it is the last such month before the issue appeared. */
	private static List<YearMonth> first(String text, @Nullable YearMonth before, YearMonth latest) {
		return MONTHS.matcher(text)
			.results()
			.map((match) -> months(match, before))
			.filter((months) -> !months.isEmpty() && !months.getLast().isAfter(latest))
			.findFirst()
			.orElse(List.of());
	}

	private static List<YearMonth> months(MatchResult match, @Nullable YearMonth before) {
		String second = match.group("second");
		String year = Stream.of("year", "firstYear")
			.map(match::group)
			.filter((found) -> found != null)
			.findFirst()
			.orElse(null);
		YearMonth last = last(number((second != null) ? second : match.group("first")), year, before);
		if (last == null) {
			return List.of();
		}
		List<YearMonth> months = new ArrayList<>(List.of(last));
		if (second != null) {
			// However many: December 2022 & January 2023, February to April.
			int from = number(match.group("first"));
			for (YearMonth month = last; month.getMonthValue() != from; month = months.getLast()) {
				months.add(month.minusMonths(1));
			}
		}
		months.sort(Comparator.naturalOrder());
		return List.copyOf(months);
	}

	private static @Nullable YearMonth last(int month, @Nullable String year, @Nullable YearMonth before) {
		if (year != null) {
			return YearMonth.of(Integer.parseInt(year), month);
		}
		if (before == null) {
			return null;
		}
		YearMonth same = YearMonth.of(before.getYear(), month);
		return same.isAfter(before) ? same.minusYears(1) : same;
	}

	private static int number(String name) {
		return NAMES.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
	}

}
