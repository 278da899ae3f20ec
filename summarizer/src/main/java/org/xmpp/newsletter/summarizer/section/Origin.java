package org.xmpp.newsletter.summarizer.section;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where an address belongs: the repository on a forge, the node of a publishing platform,
 * else the host.
 */
final class Origin {

	private static final Set<String> SHARED = Set.of("github.com", "codeberg.org", "gitlab.com", "git.sr.ht", "sr.ht",
			"salsa.debian.org", "invent.kde.org", "dev.gajim.org", "bitbucket.org", "mov.im", "sourceforge.net",
			"youtube.com", "medium.com", "framagit.org", "addons.mozilla.org", "play.google.com", "apps.apple.com");

	private Origin() {
	}

	static String host(URI link) {
		return String.valueOf(link.getHost()).toLowerCase(Locale.ROOT).replaceFirst("^(?:www|m|old)\\.", "");
	}

	static String of(URI link) {
		String host = host(link);
		if (!SHARED.contains(host)) {
			return host;
		}
		List<String> path = Arrays
			.stream((link.getRawPath() + "/" + ((link.getRawQuery() != null) ? link.getRawQuery() : "")).split("[/?]"))
			.filter((segment) -> !segment.isEmpty() && !segment.equals("node") && !segment.equals("community"))
			.limit(2)
			.map((segment) -> segment.toLowerCase(Locale.ROOT))
			.toList();
		return host + "/" + String.join("/", path);
	}

}
