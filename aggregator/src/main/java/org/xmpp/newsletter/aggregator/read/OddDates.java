package org.xmpp.newsletter.aggregator.read;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates that no standard knows: numbers between slashes, dots or signs of East Asia, and
 * seconds since 1970.
 */
final class OddDates {

	private static final Pattern YEAR_FIRST = Pattern
		.compile("(?:^|\\D)(\\d{4})\\s*[/.\\-년年]\\s*(\\d{1,2})\\s*[/.\\-월月]\\s*(\\d{1,2})(?:\\s*[일日])?(?:\\D.*)?");

	private static final Pattern YEAR_LAST = Pattern
		.compile("(?:^|.*\\D)(\\d{1,2})([/.\\-])\\s*(\\d{1,2})\\2\\s*(\\d{4}|\\d{2})(?:\\D.*)?");

	private static final Pattern EPOCH = Pattern.compile("(\\d{9,10})(?:\\.\\d+)?|(\\d{12,13})");

	private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d{6})(\\d{4})(\\d{2})?");

	private static final Pattern KOREAN = Pattern.compile("[년월일]|오[전후]");

	private OddDates() {
	}

	static Optional<Instant> parse(ClockText text) {
		Civil.Clock clock = text.clock();
		return yearFirst(text.rest()).or(() -> yearLast(text.rest())).flatMap(clock::on);
	}

	/** Korean feeds of that kind write Korean time. */
	static boolean isKorean(String written) {
		return KOREAN.matcher(written).find();
	}

	static ClockText inKorea(ClockText text) {
		return new ClockText(text.clock().in(ZoneOffset.ofHours(9)), text.rest());
	}

	/**
	 * Digits only: seconds or milliseconds since 1970, or a date and time run together.
	 */
	static Optional<Instant> digits(String written) {
		Matcher compact = COMPACT.matcher(written);
		if (compact.matches()) {
			String seconds = (compact.group(3) != null) ? compact.group(3) : "";
			Optional<Instant> date = IsoDates.parse(compact.group(1) + "T" + compact.group(2) + seconds);
			if (date.isPresent()) {
				return date;
			}
		}
		Matcher epoch = EPOCH.matcher(written);
		if (!epoch.matches()) {
			return Optional.empty();
		}
		return Optional.of((epoch.group(1) != null) ? Instant.ofEpochSecond(Long.parseLong(epoch.group(1)))
				: Instant.ofEpochMilli(Long.parseLong(epoch.group(2))));
	}

	private static Optional<LocalDate> yearFirst(String rest) {
		Matcher parts = YEAR_FIRST.matcher(rest);
		return parts.find() ? Civil.date(number(parts, 1), number(parts, 2), number(parts, 3)) : Optional.empty();
	}

	/** The month comes first between slashes, the day between dots and dashes. */
	private static Optional<LocalDate> yearLast(String rest) {
		Matcher parts = YEAR_LAST.matcher(rest);
		if (!parts.matches()) {
			return Optional.empty();
		}
		int year = Civil.year(parts.group(4));
		boolean monthFirst = parts.group(2).equals("/") && number(parts, 1) <= 12 || number(parts, 3) > 12;
		return monthFirst ? Civil.date(year, number(parts, 1), number(parts, 3))
				: Civil.date(year, number(parts, 3), number(parts, 1));
	}

	private static int number(Matcher parts, int group) {
		return Integer.parseInt(parts.group(group));
	}

}
