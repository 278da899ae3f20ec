package org.xmpp.newsletter.aggregator.discovery;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * How often a feed brings news.
 *
 * @param items it shows
 * @param perMonth items a month, or null when their dates do not tell
 * @param last when the newest item was published, or null
 * @param words the same for people
 */
public record Rhythm(int items, @Nullable Double perMonth, @Nullable Instant last, String words) {

	private static final double MONTH = 30.4;

	static Rhythm of(int items, List<Instant> dates) {
		if (items == 0) {
			return new Rhythm(0, null, null, "no items yet");
		}
		if (dates.isEmpty()) {
			return new Rhythm(items, null, null, "%s without dates".formatted(count(items)));
		}
		Instant newest = dates.stream().max(Instant::compareTo).orElseThrow();
		Instant oldest = dates.stream().min(Instant::compareTo).orElseThrow();
		double days = Duration.between(oldest, newest).toMinutes() / (24.0 * 60);
		Double perMonth = (dates.size() > 1 && days > 0) ? (dates.size() - 1) / days * MONTH : null;
		String last = "the last one of " + newest.atOffset(ZoneOffset.UTC).toLocalDate();
		return new Rhythm(items, perMonth, newest, (perMonth != null)
				? "%s, %s, %s".formatted(count(items), rate(perMonth), last) : "%s, %s".formatted(count(items), last));
	}

	private static String count(int items) {
		return (items == 1) ? "1 item" : items + " items";
	}

	private static String rate(double perMonth) {
		if (perMonth < 0.95) {
			return "about %.0f a year".formatted(Math.max(1, perMonth * 12));
		}
		return (perMonth < 60) ? String.format(Locale.ROOT, "about %.0f a month", perMonth)
				: String.format(Locale.ROOT, "about %.0f a day", perMonth / MONTH);
	}

}
