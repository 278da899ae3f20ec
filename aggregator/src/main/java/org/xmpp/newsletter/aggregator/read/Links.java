package org.xmpp.newsletter.aggregator.read;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Links as strangers write them.
 */
final class Links {

	/** Stands in for an address that nobody knows. */
	static final URI NOWHERE = URI.create("about:blank");

	private static final int LONGEST = 2000;

	private static final String ILLEGAL = " \"<>\\^`{|}";

	private Links() {
	}

	/**
	 * Makes a link absolute.
	 * @return the link, or empty when it is none to a web page
	 */
	static Optional<URI> resolve(URI base, @Nullable String written) {
		if (written == null || written.isBlank() || written.length() > LONGEST) {
			return Optional.empty();
		}
		return parse(encode(written.strip())).map(base::resolve)
			.flatMap(Links::web)
			.filter((link) -> link.toString().length() <= LONGEST);
	}

	private static Optional<URI> parse(String encoded) {
		try {
			return Optional.of(new URI(encoded));
		}
		catch (URISyntaxException ex) {
			return Optional.empty();
		}
	}

	private static Optional<URI> web(URI link) {
		boolean web = "http".equalsIgnoreCase(link.getScheme()) || "https".equalsIgnoreCase(link.getScheme());
		if (!web || link.getRawAuthority() == null || link.getRawUserInfo() != null) {
			return Optional.empty();
		}
		return (link.getHost() != null) ? Optional.of(link) : withAsciiHost(link);
	}

	private static Optional<URI> withAsciiHost(URI link) {
		try {
			String ascii = IDN.toASCII(link.getRawAuthority());
			String rest = link.toString()
				.substring(link.toString().indexOf(link.getRawAuthority()))
				.substring(link.getRawAuthority().length());
			return parse(link.getScheme() + "://" + ascii + rest).filter((result) -> result.getHost() != null);
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static String encode(String written) {
		StringBuilder result = new StringBuilder();
		for (int i = 0; i < written.length(); i++) {
			char letter = written.charAt(i);
			if (ILLEGAL.indexOf(letter) >= 0 || isLonePercent(written, i)) {
				result.append('%').append("%02X".formatted((int) letter));
			}
			else if (letter > ' ' && letter != 0x7F) {
				result.append(letter);
			}
		}
		return result.toString();
	}

	private static boolean isLonePercent(String written, int i) {
		return written.charAt(i) == '%' && !(i + 2 < written.length() && Character.digit(written.charAt(i + 1), 16) >= 0
				&& Character.digit(written.charAt(i + 2), 16) >= 0);
	}

}
