package org.xmpp.newsletter.aggregator.read;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Dates as feeds write them. ROME takes the fraction of a second for milliseconds and
 * loses most spellings that are not standard. A date without a zone is UTC; what is no
 * date is nothing, never today.
 */
final class Dates {

	private static final int LONGEST = 100;

	private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");

	private static final Pattern WEEKDAY = Pattern.compile("^\\p{L}+\\.?\\s*,\\s*(?=\\d)");

	// Outside of these years a date is a mistake and would put an item into no issue.
	private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");

	private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

	private Dates() {
	}

	/** A date that can be one of news. */
	static Optional<Instant> parse(@Nullable String written) {
		return read(written).filter(Dates::isOfNews);
	}

	static boolean isOfNews(Instant date) {
		return !date.isBefore(FIRST) && date.isBefore(LAST);
	}

	/** Any date from the year 1 on, to the microsecond. */
	static Optional<Instant> read(@Nullable String written) {
		if (written == null || written.isBlank() || written.length() > 20 * LONGEST) {
			return Optional.empty();
		}
		String date = SPACE.matcher(written).replaceAll(" ").strip();
		return (date.length() <= LONGEST) ? spelled(date).map((moment) -> moment.truncatedTo(ChronoUnit.MICROS))
				: Optional.empty();
	}

	private static Optional<Instant> spelled(String date) {
		String bare = WEEKDAY.matcher(date).replaceFirst("");
		return IsoDates.parse(bare).or(() -> OddDates.digits(date)).or(() -> worded(DateWords.plain(date)));
	}

	private static Optional<Instant> worded(String date) {
		ClockText text = ClockText.of(date);
		if (text == null) {
			return Optional.empty();
		}
		ClockText local = OddDates.isKorean(date) ? OddDates.inKorea(text) : text;
		return MailDates.parse(local).or(() -> OddDates.parse(local));
	}

}
