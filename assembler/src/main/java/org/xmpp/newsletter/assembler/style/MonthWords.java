package org.xmpp.newsletter.assembler.style;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A month and a date as templates name them.
 */
final class MonthWords {

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

	private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("MMMM", Locale.ENGLISH);

	private MonthWords() {
	}

	/**
	 * Names months as a title does: June & July 2023, December 2021 & January 2022.
	 */
	static String of(List<YearMonth> months) {
		boolean oneYear = months.stream().map(YearMonth::getYear).distinct().count() == 1;
		DateTimeFormatter form = oneYear ? NAME : MONTH;
		String words = months.stream().map(form::format).collect(Collectors.joining(" & "));
		return oneYear ? words + " " + months.getFirst().getYear() : words;
	}

	static Map<String, String> of(YearMonth month, LocalDate date) {
		Map<String, String> words = new HashMap<>();
		words.put("month", MONTH.format(month));
		words.put("year", Integer.toString(month.getYear()));
		words.put("monthNumber", "%02d".formatted(month.getMonthValue()));
		words.put("monthWord", NAME.format(month).toLowerCase(Locale.ENGLISH));
		words.put("date", date.toString());
		return words;
	}

}
