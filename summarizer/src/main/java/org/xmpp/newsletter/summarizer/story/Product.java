package org.xmpp.newsletter.summarizer.story;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a tag names besides project and version: one repository may hold several parts
 * that are released one by one, such as {@code parsers-v0.21.0} and {@code tokio-v4.0.0}.
 */
final class Product {

	/** Words of tags that name no product. */
	private static final Set<String> COMMON = Set.of("v", "ver", "version", "release", "releases", "released", "stable",
			"final", "tag", "build", "app", "beta", "alpha", "rc", "dev", "pre", "preview", "nightly", "snapshot",
			"android", "ios", "macos", "linux", "windows", "web", "desktop", "github", "gitlab", "codeberg", "fdroid",
			"f", "droid", "play", "store", "refs", "tags");

	private Product() {
	}

	/**
	 * Reads the product from a tag.
	 * @param tag such as {@code parsers-v0.21.0}
	 * @param version the version that it names
	 * @param project the project's name
	 * @return the name of the product as it is written, or empty
	 */
	static String of(String tag, Version version, String project) {
		int at = tag.replace('_', '.').indexOf(version.text());
		if (at <= 0) {
			return "";
		}
		String before = tag.substring(0, at).replaceFirst("(?i)[-_/@ ]*v?$", "");
		Set<String> own = words(project);
		boolean plain = words(before).stream().allMatch((word) -> COMMON.contains(word) || own.contains(word));
		return plain ? "" : before;
	}

	private static Set<String> words(String text) {
		return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
			.filter((word) -> !word.isEmpty())
			.collect(Collectors.toSet());
	}

}
