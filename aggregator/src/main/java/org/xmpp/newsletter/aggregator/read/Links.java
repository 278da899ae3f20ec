package org.xmpp.newsletter.aggregator.read;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Links as strangers write them.
 */
final class Links {

	/** Stands in for an address that nobody knows. */
	static final URI NOWHERE = URI.create("about:blank");

	static final int LONGEST = 2000;

	private static final Set<String> HARMLESS = Set.of("http", "https", "mailto", "xmpp", "tel", "ftp", "irc", "ircs",
			"sip", "sips", "sms", "geo", "matrix", "gopher", "gemini", "magnet", "news", "nntp", "webcal", "git", "urn",
			"tag", "feed", "svn", "rtsp", "doi", "im", "pres", "info", "hdl");

	private static final Set<String> DANGEROUS = Set.of("javascript", "vbscript", "livescript", "data", "mocha", "file",
			"blob", "about", "jar", "res", "mhtml", "shell", "view-source", "filesystem", "chrome", "ms-its");

	private static final String ALWAYS_ILLEGAL = " \"<>";

	private static final String ILLEGAL = "\\^`{|}[]";

	private Links() {
	}

	/**
	 * Makes a link absolute.
	 * @param base what it is relative to, or null when nobody knows
	 * @return the link, still relative without a base; or null when it is none, or runs
	 * something, or carries data
	 */
	static @Nullable String harmless(@Nullable String base, @Nullable String written) {
		if (written == null || written.length() > 2 * LONGEST) {
			return null;
		}
		String reference = encode(bare(written), ALWAYS_ILLEGAL);
		if (reference.length() > LONGEST || (scheme(reference) == null && isDisguised(reference))) {
			return null;
		}
		String link = Rfc3986.resolve(base, reference);
		String scheme = scheme(link);
		if (scheme == null) {
			return link.isEmpty() ? null : link;
		}
		return HARMLESS.contains(scheme) && link.length() <= LONGEST ? link : null;
	}

	/** Browsers pass over white space and controls around an address. */
	private static String bare(String written) {
		int start = 0;
		int end = written.length();
		while (start < end && isMargin(written.charAt(start))) {
			start++;
		}
		while (end > start && isMargin(written.charAt(end - 1))) {
			end--;
		}
		return written.substring(start, end);
	}

	private static boolean isMargin(char letter) {
		return letter <= ' ' || letter == 0xA0 || letter == 0xFEFF || letter >= 0x200B && letter <= 0x200F
				|| Character.isWhitespace(letter);
	}

	/** The scheme of an address in small letters, or null. */
	static @Nullable String scheme(String link) {
		for (int i = 0; i < link.length(); i++) {
			char letter = link.charAt(i);
			boolean legal = Character.isLetterOrDigit(letter) && letter < 0x80 || i > 0 && "+-.".indexOf(letter) >= 0;
			if (letter == ':' && i > 0) {
				return link.substring(0, i).toLowerCase(Locale.ROOT);
			}
			if (!legal) {
				return null;
			}
		}
		return null;
	}

	static boolean isDangerous(String address) {
		String scheme = scheme(encode(bare(address), ""));
		return (scheme != null) ? DANGEROUS.contains(scheme) : isDisguised(address);
	}

	/** Letters that are not seen may hide a scheme. */
	private static boolean isDisguised(String link) {
		int colon = link.indexOf(':');
		if (colon < 0) {
			return false;
		}
		String scheme = link.substring(0, colon).replaceAll("%[0-9A-Fa-f]{2}|[^A-Za-z-]", "").toLowerCase(Locale.ROOT);
		return DANGEROUS.contains(scheme);
	}

	/** The address of a web page, or empty when the link is none. */
	static Optional<URI> web(@Nullable String link) {
		if (link == null) {
			return Optional.empty();
		}
		return parse(link).or(() -> parse(encode(link, ILLEGAL))).flatMap(Links::web);
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

	private static String encode(String written, String illegal) {
		StringBuilder result = new StringBuilder(written.length());
		for (int i = 0; i < written.length(); i++) {
			char letter = written.charAt(i);
			if (illegal.indexOf(letter) >= 0 || (illegal.length() > 0 && isLonePercent(written, i))) {
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
