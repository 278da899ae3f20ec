package org.xmpp.newsletter.summarizer.story;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What two addresses of the same page have in common.
 */
public final class NewsLink {

	private NewsLink() {
	}

	/**
	 * Normalises an address for comparison: no scheme, no {@code www.}, no trailing
	 * slash, no fragment, no tracking.
	 * @param link any address
	 * @return a key, not an address
	 */
	public static String key(URI link) {
		String host = String.valueOf(link.getHost()).toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
		String port = (link.getPort() < 0 || link.getPort() == 80 || link.getPort() == 443) ? "" : ":" + link.getPort();
		String path = (link.getRawPath() != null) ? link.getRawPath().replaceFirst("/+$", "") : "";
		return host + port + path + query(link.getRawQuery());
	}

	private static String query(@Nullable String query) {
		if (query == null) {
			return "";
		}
		String kept = Arrays.stream(query.split("&"))
			.filter((pair) -> !pair.isEmpty() && !pair.startsWith("utm_"))
			.sorted()
			.collect(Collectors.joining("&"));
		return kept.isEmpty() ? "" : "?" + kept;
	}

}
