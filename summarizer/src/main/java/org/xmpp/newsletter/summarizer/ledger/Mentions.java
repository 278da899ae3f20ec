package org.xmpp.newsletter.summarizer.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Finds what a text mentions: XEPs, dates, versions and numbers, each letter for one of
 * them at most.
 */
final class Mentions {

	private static final Pattern XEP = Pattern.compile("(?i)(?<![\\p{Alnum}])XEP[- ]?(\\d{4})(?!\\d)");

	/** Digits to the end of what they belong to, with the letters right before them. */
	private static final Pattern DIGITS = Pattern.compile(
			"(?<lead>(?<![\\p{L}\\d])[vV])?(?<digits>(?<!\\d)\\d[\\p{Alnum}]*(?:(?:[._+:~-]|(?<=\\d)/(?=\\d{1,4}(?![\\d.]))|,(?=\\d{3}(?!\\d)))[\\p{Alnum}]+)*)"
					+ "(?<unit>\\s?(?:%|percent\\b|[kmgt]i?b\\b|ms\\b|px\\b|bits?\\b|x\\b|€|\\$))?",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern VERSION = Pattern
		.compile("\\d+(?:[._]\\d+)+\\S*|\\d+[._+~-]?\\p{Alpha}+[._-]?\\d+\\S*");

	private static final Pattern EPITHET = Pattern
		.compile("[-+.](?!alpha|beta|rc|pre|dev|snapshot|nightly|canary|milestone)\\p{Alpha}{4,}");

	private static final Pattern CLOCK_OR_RATIO = Pattern.compile("\\d+(?:[:/]\\d+)+|\\d{1,3}(?:,\\d{3})+");

	/** What stands before the number of a version that is but one number. */
	private static final Pattern BEFORE_VERSION = Pattern.compile(
			"(?i).*\\b(?:versions?|v\\.?|releases?)[ :#]+(?:[^\\s,]+(?:, and |, | and | to | or ))*", Pattern.DOTALL);

	private static final int BACK = 80;

	private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("two", "2"), Map.entry("three", "3"),
			Map.entry("four", "4"), Map.entry("five", "5"), Map.entry("six", "6"), Map.entry("seven", "7"),
			Map.entry("eight", "8"), Map.entry("nine", "9"), Map.entry("ten", "10"), Map.entry("eleven", "11"),
			Map.entry("twelve", "12"), Map.entry("thirteen", "13"), Map.entry("fourteen", "14"),
			Map.entry("fifteen", "15"), Map.entry("sixteen", "16"), Map.entry("seventeen", "17"),
			Map.entry("eighteen", "18"), Map.entry("nineteen", "19"), Map.entry("twenty", "20"),
			Map.entry("thirty", "30"), Map.entry("forty", "40"), Map.entry("fifty", "50"), Map.entry("sixty", "60"),
			Map.entry("seventy", "70"), Map.entry("eighty", "80"), Map.entry("ninety", "90"),
			Map.entry("hundred", "100"), Map.entry("thousand", "1000"), Map.entry("million", "1000000"),
			Map.entry("dozen", "12"), Map.entry("twice", "2x"), Map.entry("third", "3rd"), Map.entry("fourth", "4th"),
			Map.entry("fifth", "5th"), Map.entry("sixth", "6th"), Map.entry("seventh", "7th"),
			Map.entry("eighth", "8th"), Map.entry("ninth", "9th"), Map.entry("tenth", "10th"));

	private static final Pattern WORD = Pattern
		.compile("(?i)(?<![\\p{L}\\d-])(?:" + String.join("|", WORDS.keySet()) + ")(?![\\p{L}\\d])");

	private Mentions() {
	}

	static List<Mention> in(String text) {
		List<Mention> found = new ArrayList<>();
		StringBuilder rest = new StringBuilder(text);
		for (MatchResult match : XEP.matcher(text).results().toList()) {
			add(found, rest, new Mention(Kind.XEP, match.group(), match.start(), match.end(), match.group(1), null));
		}
		for (Dates.Dated date : Dates.in(rest.toString())) {
			add(found, rest, new Mention(Kind.DATE, date.text(), date.start(), date.end(), "", date));
		}
		String left = rest.toString();
		DIGITS.matcher(left).results().map((match) -> number(left, match)).forEach(found::add);
		WORD.matcher(left)
			.results()
			.map((match) -> new Mention(Kind.NUMBER, match.group(), match.start(), match.end(),
					WORDS.getOrDefault(match.group().toLowerCase(Locale.ROOT), ""), null))
			.forEach(found::add);
		found.sort(Comparator.comparing(Mention::start));
		return found;
	}

	/** What remains of a text when its mentions are blanked out. */
	static String without(String text, List<Mention> mentions) {
		StringBuilder rest = new StringBuilder(text);
		mentions.stream()
			.filter((mention) -> mention.kind() == Kind.XEP || mention.kind() == Kind.DATE)
			.forEach((mention) -> blank(rest, mention));
		return rest.toString();
	}

	private static void add(List<Mention> found, StringBuilder rest, Mention mention) {
		found.add(mention);
		blank(rest, mention);
	}

	private static void blank(StringBuilder rest, Mention mention) {
		rest.replace(mention.start(), mention.end(), " ".repeat(mention.end() - mention.start()));
	}

	private static Mention number(String text, MatchResult match) {
		String unit = match.group("unit");
		String digits = match.group("digits");
		boolean versioned = match.group("lead") != null
				|| VERSION.matcher(digits).matches() && !CLOCK_OR_RATIO.matcher(digits).matches()
				|| digits.matches("\\d+") && isAfterVersion(text, match.start());
		if (versioned && unit == null) {
			return new Mention(Kind.VERSION, match.group(), match.start(), match.end(), versionKey(digits), null);
		}
		return new Mention(Kind.NUMBER, match.group(), match.start(), match.end(), numberKey(digits, unit), null);
	}

	private static boolean isAfterVersion(String text, int start) {
		return BEFORE_VERSION.matcher(text.substring(Math.max(0, start - BACK), start)).matches();
	}

	/**
	 * Tags write dots as underscores, and pre-releases with or without separators.
	 */
	static String versionKey(String version) {
		return version.toLowerCase(Locale.ROOT)
			.replaceFirst("^v(?=\\d)", "")
			.replace('_', '.')
			.replaceAll("[-._~+]?(alpha|beta|rc|pre|dev)[-._]?(?=\\d|$)", "$1");
	}

	/**
	 * Whether a version that a source names is the one meant: the same, or one with a
	 * word behind it that does not make it another release.
	 */
	static boolean isVersion(String named, String key) {
		String other = versionKey(named);
		return other.equals(key) || other.startsWith(key) && EPITHET.matcher(other.substring(key.length())).matches();
	}

	private static String numberKey(String digits, @Nullable String unit) {
		String key = digits.toLowerCase(Locale.ROOT).replaceAll(",(?=\\d{3}(?!\\d))", "");
		return (unit == null) ? key
				: key + unit.strip().toLowerCase(Locale.ROOT).replace("percent", "%").replace("bits", "bit");
	}

}
