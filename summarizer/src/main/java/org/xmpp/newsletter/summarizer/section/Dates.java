package org.xmpp.newsletter.summarizer.section;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the dates that a text names in full.
 */
final class Dates {

	private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
			"oct", "nov", "dec");

	private static final String MONTH = "(?<m>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";

	private static final String DAY = "(?<d>\\d{1,2})(?:st|nd|rd|th)?\\.?";

	private static final String YEAR = "(?<y>20\\d{2})";

	private static final List<Pattern> FORMS = Stream
		.of(YEAR + "-(?<n>\\d{2})-(?<d>\\d{2})", "\\b" + DAY + "(?: of)? " + MONTH + ",? " + YEAR,
				"\\b" + MONTH + " " + DAY + ",? " + YEAR, "\\b(?<d>\\d{1,2})\\.(?<n>\\d{1,2})\\." + YEAR)
		.map((form) -> Pattern.compile(form, Pattern.CASE_INSENSITIVE))
		.toList();

	private Dates() {
	}

	static List<LocalDate> in(String text) {
		return FORMS.stream()
			.flatMap((form) -> form.matcher(text).results())
			.flatMap((match) -> date(match).stream())
			.toList();
	}

	private static Optional<LocalDate> date(MatchResult match) {
		try {
			int month = match.namedGroups().containsKey("n") ? Integer.parseInt(match.group("n"))
					: MONTHS.indexOf(match.group("m").toLowerCase(Locale.ROOT)) + 1;
			return Optional
				.of(LocalDate.of(Integer.parseInt(match.group("y")), month, Integer.parseInt(match.group("d"))));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
