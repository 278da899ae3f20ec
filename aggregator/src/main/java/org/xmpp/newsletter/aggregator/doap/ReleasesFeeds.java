package org.xmpp.newsletter.aggregator.doap;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Guesses where a repository shows its releases, by the pattern of its forge.
 */
final class ReleasesFeeds {

	private static final Pattern OWNER_AND_NAME = Pattern.compile("^/(~?[\\w.-]+/[\\w.-]+?)(?:\\.git)?/?$");

	private ReleasesFeeds() {
	}

	static Optional<URI> guess(URI repository) {
		Matcher path = OWNER_AND_NAME.matcher(Objects.requireNonNullElse(repository.getPath(), ""));
		if (!path.matches()) {
			return Optional.empty();
		}
		String host = Objects.requireNonNullElse(repository.getHost(), "").toLowerCase(Locale.ROOT);
		String base = "https://" + host + "/" + path.group(1);
		return switch (host) {
			case "github.com" -> Optional.of(URI.create(base + "/releases.atom"));
			case "codeberg.org" -> Optional.of(URI.create(base + "/releases.rss"));
			case "gitlab.com", "salsa.debian.org", "invent.kde.org" ->
				Optional.of(URI.create(base + "/-/tags?format=atom"));
			case "git.sr.ht" -> Optional.of(URI.create(base + "/refs/rss.xml"));
			default -> Optional.empty();
		};
	}

}
