package org.xmpp.newsletter.summarizer.story;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The number of a release: {@code 2.2.0}, {@code 2.17.2-3}, {@code 1.0-rc1},
 * {@code 20240926}. Ordered as versions are, a pre-release before its release.
 *
 * @param text as it is printed, without a leading v
 * @param numbers the parts before any suffix
 * @param suffix what follows them, in lower case, or empty
 */
public record Version(String text, List<Long> numbers, String suffix) implements Comparable<Version> {

	private static final Pattern PRE_RELEASE = Pattern.compile(
			"(alpha|beta|rc|dev|pre|preview|snapshot|nightly|canary|milestone|[-._~]?[abm]\\d+)",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern DIGITS = Pattern.compile("\\d+");

	private static final Comparator<Version> ORDER = Comparator.comparing(Version::numbers, Version::compareNumbers)
		.thenComparing((version) -> !version.isPreRelease())
		.thenComparing(Version::stage)
		.thenComparing(Version::stageNumber)
		.thenComparing(Version::text);

	public Version {
		numbers = List.copyOf(numbers);
	}

	/**
	 * Whether it is not meant for everybody yet.
	 * @return true for alpha, beta, rc, dev, nightly and their like
	 */
	public boolean isPreRelease() {
		return PRE_RELEASE.matcher(this.suffix).find();
	}

	/**
	 * What two spellings of one version have in common: {@code 11} and {@code 11.0.0} are
	 * the same one.
	 * @return its numbers without trailing zeros, and its suffix
	 */
	public String key() {
		String digits = this.numbers.stream().map(String::valueOf).collect(Collectors.joining("."));
		return digits.replaceFirst("(\\.0)+$", "") + this.suffix.toLowerCase(Locale.ROOT);
	}

	boolean sameRelease(Version other) {
		return compareNumbers(this.numbers, other.numbers) == 0;
	}

	private String stage() {
		return this.suffix.replaceAll("[^a-z]", "");
	}

	private long stageNumber() {
		Matcher matcher = DIGITS.matcher(this.suffix);
		return matcher.find() ? Long.parseLong(matcher.group()) : 0;
	}

	private static int compareNumbers(List<Long> left, List<Long> right) {
		for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
			int result = Long.compare((i < left.size()) ? left.get(i) : 0, (i < right.size()) ? right.get(i) : 0);
			if (result != 0) {
				return result;
			}
		}
		return 0;
	}

	@Override
	public int compareTo(Version other) {
		return ORDER.compare(this, other);
	}

	@Override
	public String toString() {
		return this.text;
	}

}
