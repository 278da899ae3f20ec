package org.xmpp.newsletter.assembler.style;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A month and a date as templates name them.
 */
final class MonthWords {

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

	private static final DateTimeFormatter MONTH_WORD = DateTimeFormatter.ofPattern("MMMM", Locale.ENGLISH);

	private MonthWords() {
	}

	static Map<String, String> of(YearMonth month, LocalDate date) {
		Map<String, String> words = new HashMap<>();
		words.put("month", MONTH.format(month));
		words.put("year", Integer.toString(month.getYear()));
		words.put("monthNumber", "%02d".formatted(month.getMonthValue()));
		words.put("monthWord", MONTH_WORD.format(month).toLowerCase(Locale.ENGLISH));
		words.put("date", date.toString());
		return words;
	}

}
