package org.xmpp.newsletter.summarizer.ledger;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Finds dates in whatever way a newsletter or its sources write them.
 */
final class Dates {

	private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "ru",
			"sv", "da", "nb");

	private static final Map<String, Integer> MONTHS = months();

	private static final String MONTH = "(?<month>" + MONTHS.keySet()
		.stream()
		.sorted(Comparator.comparing(String::length).reversed())
		.map(Pattern::quote)
		.collect(Collectors.joining("|")) + ")(?!\\p{L})\\.?";

	private static final String WEEKDAY = "(?:\\b(?<weekday>mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?,?\\s+(?:the\\s+)?)?";

	private static final String NTH = "(?:st|nd|rd|th|er|\\.|º)?";

	private static final String DAYS = "(?<day>\\d{1,2})" + NTH + "(?:\\s?(?:[-–—]|to|and|&)\\s?(?<last>\\d{1,2})" + NTH
			+ ")?";

	private static final String YEAR = "(?<year>(?:19|20)\\d{2})(?![\\p{Alnum}]|[.:_-]\\d)";

	private static final String IN = "(?<=\\b(?:in|since|until|till|during|of|for|from|to|by|early|late|mid|end|spring|"
			+ "summer|autumn|fall|winter|around|before|after|this|last|next)[\\s-])";

	private static final List<Pattern> FORMS = Stream.of(
			"(?<![\\d.:/-])" + WEEKDAY + DAYS + "(?:\\s+(?:of|de|di|do))?\\s+" + MONTH + "(?:(?:,|\\s+de|\\s+of)?\\s+"
					+ YEAR + ")?",
			WEEKDAY + "(?<!\\p{L})" + MONTH + "\\s+(?:the\\s+)?" + DAYS + "(?![\\d%]|[.:]\\d)(?:,?\\s+" + YEAR + ")?",
			"(?<![\\d.])(?<year>(?:19|20)\\d{2})([-/])(?<number>\\d{2})\\2(?<day>\\d{2})(?!\\d)",
			"(?<![\\d.])(?<day>\\d{1,2})\\.\\s?(?<number>\\d{1,2})\\.\\s?(?<year>(?:19|20)\\d{2})(?!\\d|\\.\\d)",
			"(?<![\\d./])(?<day>\\d{1,2})/(?<number>\\d{1,2})/(?<year>(?:19|20)\\d{2})(?![\\d/])",
			"(?<!\\p{L})" + MONTH + "(?:,|\\s+de|\\s+of)?\\s+" + YEAR, IN + YEAR, IN + MONTH + "(?!\\s+\\d)")
		.map((form) -> Pattern.compile(form, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
		.toList();

	private Dates() {
	}

	private static Map<String, Integer> months() {
		Map<String, Integer> result = new HashMap<>();
		for (Month month : Month.values()) {
			for (String language : LANGUAGES) {
				for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)) {
					String name = month.getDisplayName(style, Locale.of(language)).toLowerCase(Locale.ROOT);
					result.putIfAbsent(name, month.getValue());
				}
			}
			result.put(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).substring(0, 3).toLowerCase(Locale.ROOT),
					month.getValue());
		}
		result.put("sept", 9);
		return result;
	}

	/**
	 * Finds the dates of a text.
	 * @param text plain text
	 * @return them with what they may mean; each letter belongs to one date at most
	 */
	static List<Dated> in(String text) {
		List<Dated> found = new ArrayList<>();
		StringBuilder rest = new StringBuilder(text);
		for (Pattern form : FORMS) {
			for (MatchResult match : form.matcher(rest.toString()).results().toList()) {
				List<Day> days = days(match);
				boolean counts = match.namedGroups().containsKey("day") || isMonthOrYear(text, match);
				if (!days.isEmpty() && counts && days.stream().allMatch(Day::exists)) {
					found.add(new Dated(text.substring(match.start(), match.end()), match.start(), match.end(), days,
							isRange(match), weekday(match)));
					rest.replace(match.start(), match.end(), " ".repeat(match.end() - match.start()));
				}
			}
		}
		return found;
	}

	/** “May” and “March” are words, too, and 2025 may count something. */
	private static boolean isMonthOrYear(String text, MatchResult match) {
		if (group(match, "month") != null) {
			return Character.isUpperCase(text.charAt(match.start())) || group(match, "year") != null;
		}
		List<String> next = Words.after(text, match.end(), 1);
		return next.isEmpty() || Words.isLittle(next.getFirst()) || Character.isUpperCase(next.getFirst().charAt(0));
	}

	private static List<Day> days(MatchResult match) {
		Integer year = number(group(match, "year"));
		Integer day = number(group(match, "day"));
		String number = group(match, "number");
		String name = group(match, "month");
		Integer month = (name != null) ? MONTHS.get(name.toLowerCase(Locale.ROOT)) : number(number);
		List<Day> result = new ArrayList<>();
		if (number != null && match.group().contains("/") && !match.group().startsWith(String.valueOf(year))) {
			// The month stands first in some countries.
			Stream.of(new Day(year, month, day), new Day(year, day, month)).filter(Day::exists).forEach(result::add);
			return result;
		}
		result.add(new Day(year, month, day));
		Integer last = number(group(match, "last"));
		if (last != null) {
			result.add(new Day(year, month, last));
		}
		return result;
	}

	private static boolean isRange(MatchResult match) {
		return group(match, "last") != null;
	}

	private static @Nullable DayOfWeek weekday(MatchResult match) {
		String name = group(match, "weekday");
		return (name == null) ? null
				: Stream.of(DayOfWeek.values())
					.filter((day) -> day.name().startsWith(name.toUpperCase(Locale.ROOT)))
					.findFirst()
					.orElse(null);
	}

	private static @Nullable String group(MatchResult match, String name) {
		return match.namedGroups().containsKey(name) ? match.group(name) : null;
	}

	private static @Nullable Integer number(@Nullable String digits) {
		return (digits != null) ? Integer.valueOf(digits) : null;
	}

	/**
	 * A date in a text.
	 *
	 * @param text as it is written
	 * @param start where it begins
	 * @param end where it ends
	 * @param days what it may mean, or the first and the last day of a range
	 * @param range whether it is a range
	 * @param weekday the day of the week that it names, or null
	 */
	record Dated(String text, int start, int end, List<Day> days, boolean range, @Nullable DayOfWeek weekday) {

		Dated {
			days = List.copyOf(days);
		}

		/** A wrong day of the week makes a wrong date. */
		boolean isConsistent(@Nullable LocalDate written) {
			LocalDate date = this.days.getFirst().near(written).date();
			return this.weekday == null || date == null || date.getDayOfWeek() == this.weekday;
		}

		/** Whether another date says what this one says. */
		boolean isSaidBy(Dated other, @Nullable LocalDate written) {
			return this.range ? this.days.stream().allMatch((day) -> anySays(other, day, written))
					: this.days.stream().anyMatch((day) -> anySays(other, day, written));
		}

		private static boolean anySays(Dated other, Day day, @Nullable LocalDate written) {
			return other.days.stream().anyMatch((known) -> day.isSaidBy(known.near(written)));
		}

	}

}
