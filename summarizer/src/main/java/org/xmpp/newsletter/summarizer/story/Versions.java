package org.xmpp.newsletter.summarizer.story;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;

/**
 * Finds versions in the titles, tags and addresses of releases, whatever a project calls
 * them.
 */
public final class Versions {

	private static final String SUFFIX = "(?<s>(?:[-._+~ ]?(?:alpha|beta|rc|dev|preview|pre|snapshot|nightly|canary|"
			+ "milestone|post|git|final|ga|build|hotfix|patch|[abmp](?=\\d))[-._]?\\d{0,9})*(?:[-+]\\d{1,9})?)";

	private static final String END = "(?![\\p{Alnum}]|[._]\\d)";

	/** Two parts or more, or a date: found anywhere. */
	private static final Pattern PARTS = Pattern
		.compile("(?<!\\d)(?<!\\d\\.)(?<n>\\d{4}-\\d{2}-\\d{2}|\\d{1,15}(?:[._]\\d{1,15}){1,5}|(?:19|20)\\d{6})"
				+ SUFFIX + END, Pattern.CASE_INSENSITIVE);

	/** A single number is a version only where nothing else stands. */
	private static final Pattern ALONE = Pattern.compile("(?:v|version|release)?[-_. ]?(?<n>\\d{1,9})" + SUFFIX,
			Pattern.CASE_INSENSITIVE);

	/** What may stand before the version at the head of release notes. */
	private static final Pattern HEAD = Pattern
		.compile("(?i)[\\s\\p{P}]*(?:(?:version|release|changes in|new in|v)[\\s:]*)?");

	private static final Pattern NOT_FOR_PRINT = Pattern.compile(
			"(?<![\\p{Alnum}])(alpha|beta|rc|dev|devel|preview|pre-?release|snapshot|nightly|canary|test|testing)(?![\\p{Alpha}])",
			Pattern.CASE_INSENSITIVE);

	private Versions() {
	}

	/**
	 * Finds the version of a release.
	 * @param title its title
	 * @param link its page, whose last segment is usually the tag
	 * @param project the project's name, which may itself contain digits
	 * @return the version in the title, else in the tag, else empty
	 */
	public static Optional<Version> ofRelease(String title, URI link, String project) {
		String bare = without(title, project);
		return first(bare).or(() -> alone(bare))
			.or(() -> first(without(tag(link), project)))
			.or(() -> alone(without(tag(link), project)));
	}

	/**
	 * Finds the version that release notes name at their head, for tags that only count.
	 * @param html the notes
	 * @param project the project's name
	 * @return the version, when the notes begin with it or with the project's name and it
	 */
	static Optional<Version> atHead(String html, String project) {
		String head = without(Jsoup.parseBodyFragment(html).text(), project).strip();
		Matcher first = PARTS.matcher(head);
		return (first.find() && HEAD.matcher(head.substring(0, first.start())).matches())
				? Optional.of(version(first.toMatchResult())) : Optional.empty();
	}

	/**
	 * Finds all versions that a text names.
	 * @param text plain text
	 * @return them in the order of the text
	 */
	public static List<Version> in(String text) {
		return PARTS.matcher(text).results().map(Versions::version).toList();
	}

	/**
	 * Whether a tag or title calls itself a build for testers.
	 * @param name a title or tag
	 * @return true for nightly, test, beta and their like
	 */
	public static boolean namesPreRelease(String name) {
		return NOT_FOR_PRINT.matcher(name.replace('_', ' ')).find();
	}

	/**
	 * The tag in the address of a release.
	 * @param link the release's page
	 * @return its last segment, or empty
	 */
	public static String tag(URI link) {
		String path = String.valueOf(link.getRawPath());
		String last = Arrays.stream(path.split("/")).reduce("", (_, segment) -> segment);
		try {
			return URLDecoder.decode(last.replace("+", "%2B"), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return last;
		}
	}

	private static Optional<Version> first(String text) {
		return PARTS.matcher(text).results().findFirst().map(Versions::version);
	}

	private static Optional<Version> alone(String text) {
		return ALONE.matcher(text.strip())
			.results()
			.filter((match) -> match.group().equals(text.strip()))
			.findFirst()
			.map(Versions::version);
	}

	private static Version version(MatchResult match) {
		String numbers = match.group("n").replace('_', '.');
		String suffix = match.group("s").strip();
		List<Long> parts = Arrays.stream(numbers.split("[.-]")).map(Long::valueOf).toList();
		return new Version(numbers + suffix, parts, suffix.toLowerCase(Locale.ROOT));
	}

	private static String without(String text, String project) {
		return project.isBlank() ? text : text.replaceAll("(?i)" + Pattern.quote(project), " ");
	}

}
