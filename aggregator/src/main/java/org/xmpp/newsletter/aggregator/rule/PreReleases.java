package org.xmpp.newsletter.aggregator.rule;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Tells releases for testers from releases for everybody.
 */
public final class PreReleases {

	/** Behind a number: 1.0-rc1, 2.0~beta, 3.0.0-alpha.2, 6.4b3, 25.01-dev. */
	private static final Pattern SUFFIX = Pattern.compile(
			"(?i)\\d[-._~+]?(alpha|beta|rc|cr|dev|devel|develop|pre|preview|prerelease|snapshot|nightly|canary|milestone|[abm](?=\\d))"
					+ "(?![a-z])");

	/** Beside a number: Beta 6.0, 2.0 release candidate, nightly-2025-05-01. */
	private static final Pattern WORD = Pattern.compile(
			"(?i)(?<![a-z])(alpha|beta|rc|release candidate|pre-?release|preview|snapshot|nightly|canary)(?![a-z])");

	private static final Pattern TAG = Pattern
		.compile("/(?:releases/tag|-/tags|-/releases|tags?|refs|src/tag)/([^?#]+)");

	private static final Pattern NUMBER = Pattern.compile("\\d");

	private PreReleases() {
	}

	/**
	 * Finds what tells that a release is for testers.
	 * @param title the item's title
	 * @param link the item's page, which may name a tag
	 * @param project the project's name, which is no sign, or null
	 * @return the word that says so, or empty
	 */
	public static Optional<String> sign(String title, URI link, @Nullable String project) {
		String name = Objects.requireNonNullElse(project, "");
		return Stream.of(title, tag(link))
			.map((text) -> name.isEmpty() ? text : text.replaceAll("(?i)" + Pattern.quote(name), " "))
			.flatMap((text) -> sign(text).stream())
			.findFirst();
	}

	private static Optional<String> sign(String text) {
		return Stream.of(SUFFIX.matcher(text), WORD.matcher(text))
			.filter(Matcher::find)
			.filter((_) -> NUMBER.matcher(text).find())
			.map((found) -> found.group(1))
			.findFirst();
	}

	private static String tag(URI link) {
		Matcher tag = TAG.matcher(Objects.requireNonNullElse(link.getPath(), ""));
		return tag.find() ? tag.group(1) : "";
	}

}
