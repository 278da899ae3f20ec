package org.xmpp.newsletter.aggregator.read;

import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A written date, its time of day and zone taken out.
 *
 * @param clock the time, or midnight
 * @param rest what was around it
 */
record ClockText(Civil.Clock clock, String rest) {

	private static final Pattern TIME = Pattern.compile("(?:(?<before>\\b[ap]\\.?m\\.?|오전|오후|午前|午後|上午|下午)\\s*)?"
			+ "(?<![\\d:])(?<hour>\\d{1,2})(?:\\s*[:h시時点點]\\s*)(?<minute>\\d{1,2})(?:\\s*[:분分m]\\s*(?<second>\\d{1,2})"
			+ "(?:[.,](?<fraction>\\d{1,9})\\d*)?)?[초秒분分]?(?:\\s*(?<half>[ap]\\.?m\\b\\.?))?");

	private static final Pattern HOUR = Pattern
		.compile("(?<before>)(?<hour>\\b\\d{1,2})(?<minute>)(?<second>)(?<fraction>)\\s*(?<half>[ap]\\.?m\\b\\.?)");

	private static final Pattern ZONE_AFTER = Pattern
		.compile("^\\s*,?\\s*(?:uhr\\s*)?\\(?(" + Zones.OFFSET + "|[a-z]{1,7}(?![a-z]))\\)?");

	private static final Pattern ZONE_AT_END = Pattern
		.compile("(?:\\s|^)\\(?(" + Zones.OFFSET + "|[a-z]{1,7})\\)?\\s*(?:\\([^)]*\\))?\\s*$");

	private static final Pattern REMARK = Pattern.compile("\\([^)]*\\)");

	/**
	 * Takes the time out.
	 * @param written small letters without accents
	 */
	static @Nullable ClockText of(String written) {
		Matcher time = TIME.matcher(written);
		if (time.find()) {
			return cut(written, time);
		}
		Matcher hour = HOUR.matcher(written);
		return hour.find() ? cut(written, hour) : new ClockText(Civil.Clock.MIDNIGHT, written);
	}

	private static @Nullable ClockText cut(String written, Matcher time) {
		String before = written.substring(0, time.start());
		String after = written.substring(time.end());
		Matcher zone = ZONE_AFTER.matcher(after);
		if (zone.find() && isZone(zone.group(1))) {
			String rest = before + " " + REMARK.matcher(after.substring(zone.end())).replaceAll(" ");
			return with(time, zone.group(1), rest);
		}
		Matcher end = ZONE_AT_END.matcher(after);
		if (end.find() && isZone(end.group(1))) {
			return with(time, end.group(1), before + " " + after.substring(0, end.start()));
		}
		return with(time, "utc", before + " " + REMARK.matcher(after).replaceAll(" "));
	}

	private static boolean isZone(String word) {
		return Zones.isName(word) || !Character.isLetter(word.charAt(word.length() - 1));
	}

	private static @Nullable ClockText with(Matcher time, String zone, String rest) {
		ZoneOffset offset = Zones.parse(zone).orElse(null);
		if (offset == null) {
			return null;
		}
		String fraction = number(time.group("fraction")) + "00000000";
		return new ClockText(new Civil.Clock(hour(time), Integer.parseInt(number(time.group("minute"))),
				Integer.parseInt(number(time.group("second"))), Long.parseLong(fraction.substring(0, 9)), offset),
				rest);
	}

	private static int hour(Matcher time) {
		int hour = Integer.parseInt(time.group("hour"));
		String half = (time.group("before") != null && !time.group("before").isEmpty()) ? time.group("before")
				: time.group("half");
		if (half == null) {
			return hour;
		}
		boolean afternoon = half.startsWith("p") || half.equals("오후") || half.equals("午後") || half.equals("下午");
		return (hour == 12) ? (afternoon ? 12 : 0) : (afternoon && hour < 12) ? hour + 12 : hour;
	}

	private static String number(@Nullable String digits) {
		return (digits != null && !digits.isEmpty()) ? digits : "0";
	}

}
