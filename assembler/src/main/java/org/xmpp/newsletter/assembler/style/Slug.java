package org.xmpp.newsletter.assembler.style;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * Turns a title into a part of an address the way Hugo does.
 */
final class Slug {

	private Slug() {
	}

	static String of(String title) {
		String words = title.toLowerCase(Locale.ROOT)
			.replaceAll("[^\\p{L}\\p{M}\\p{Nd}\\s._-]+", "")
			.strip()
			.replaceAll("\\s*-+\\s*|\\s+", "-");
		return URLEncoder.encode(words, StandardCharsets.UTF_8);
	}

	/** The values from which addresses of pages are made. */
	static Map<String, String> page(Edition edition) {
		return Map.of("slug", of(edition.title()), "pageYear", Integer.toString(edition.date().getYear()), "pageMonth",
				"%02d".formatted(edition.date().getMonthValue()));
	}

}
