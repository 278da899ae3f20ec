package org.xmpp.newsletter.aggregator.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * An address as a stranger wrote it, understood as browsers do where they agree with RFC
 * 3986, and refused where a second reader could understand another host.
 *
 * @see <a href="https://url.spec.whatwg.org/#url-parsing">URL Standard</a>
 */
final class WrittenAddress {

	private static final int LONGEST = 8000;

	private static final Pattern SCHEME = Pattern.compile("(?<scheme>[a-zA-Z][a-zA-Z0-9+.-]*):(?<rest>.*)");

	private static final Pattern REST = Pattern.compile("//(?<authority>[^/?]*)(?<path>.*)");

	private static final Pattern AUTHORITY = Pattern
		.compile("(?<host>\\[[^\\[\\]]*]|[^:\\[\\]]*)(?::(?<port>[0-9]*))?");

	private static final String PLAIN = "-._~:/?@!$&'()*+,;=";

	private WrittenAddress() {
	}

	/**
	 * Reads an absolute address.
	 * @param written by anybody
	 * @return an http or https address in ASCII, host in lower case, without fragment
	 * @throws FetchStoppedException when it is none
	 */
	static URI read(String written) throws FetchStoppedException {
		String address = tidy(written);
		Matcher scheme = SCHEME.matcher(address);
		if (!scheme.matches()) {
			throw refused("'%s' is no address of the web: it must begin with https:// or http://", address);
		}
		return read(scheme.group("scheme").toLowerCase(Locale.ROOT), scheme.group("rest"), address);
	}

	/**
	 * Reads an address that may be relative, as of a Location header.
	 * @param from what it is relative to
	 * @param written the header, its bytes as ISO-8859-1
	 * @return the absolute address
	 * @throws FetchStoppedException when it is none
	 * @see <a href="https://www.rfc-editor.org/rfc/rfc3986#section-5.2">RFC 3986, 5.2</a>
	 */
	static URI readRelative(URI from, String written) throws FetchStoppedException {
		String location = tidy(new String(written.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
		if (SCHEME.matcher(location).matches()) {
			return read(location);
		}
		if (location.startsWith("//")) {
			return read(from.getScheme() + ":" + location);
		}
		refuseBackslashes(location);
		return resolve(from, encode(location));
	}

	/**
	 * {@link URI#resolve(URI)} follows the predecessor of RFC 3986, which loses the last
	 * step before a query and the slash after a bare host.
	 */
	private static URI resolve(URI from, String location) {
		URI base = from.getRawPath().isEmpty() ? from.resolve("/") : from;
		if (location.isEmpty()) {
			return base;
		}
		if (location.startsWith("?")) {
			return base.resolve(base.getRawPath() + location);
		}
		// A colon in the first step is no scheme here.
		URI target = base.resolve(location.startsWith("/") ? location : "./" + location).normalize();
		return target.getRawPath().startsWith("/..") ? withoutUps(target) : target;
	}

	/** There is nothing above the root. */
	private static URI withoutUps(URI address) {
		return address.resolve(address.getRawPath().replaceFirst("^(?:/\\.\\.(?=/|$))+", "/").replaceFirst("^//", "/")
				+ ((address.getRawQuery() != null) ? "?" + address.getRawQuery() : ""));
	}

	private static URI read(String scheme, String rest, String address) throws FetchStoppedException {
		if (!scheme.equals("http") && !scheme.equals("https")) {
			throw FetchStoppedException.refused(Refusal.SCHEME,
					"%s is not an http or https address, and nothing else is asked".formatted(address));
		}
		refuseBackslashes(rest);
		Matcher parts = REST.matcher(rest);
		if (!parts.matches() || parts.group("authority").isEmpty()) {
			throw refused("'%s' names no host", address);
		}
		String authority = parts.group("authority");
		if (authority.contains("@")) {
			throw FetchStoppedException.refused(Refusal.CREDENTIALS,
					"The address at %s has a name or password in it; these are not sent. Leave them out"
						.formatted(authority.substring(authority.lastIndexOf('@') + 1)));
		}
		Matcher place = AUTHORITY.matcher(authority);
		if (!place.matches()) {
			throw refused("'%s' names no host that could be understood", address);
		}
		String port = port(place.group("port"), address);
		return uri(scheme + "://" + HostName.read(place.group("host"), address) + port + encode(parts.group("path")));
	}

	private static String port(@Nullable String digits, String address) throws FetchStoppedException {
		if (digits == null || digits.isEmpty()) {
			return "";
		}
		String port = digits.replaceFirst("^0+(?=.)", "");
		if (port.length() > 5 || Integer.parseInt(port) > 65535) {
			throw FetchStoppedException.refused(Refusal.PORT, "There is no port %s in %s".formatted(digits, address));
		}
		return ":" + port;
	}

	/** White space around and line breaks within do not count, nor does the fragment. */
	private static String tidy(String written) throws FetchStoppedException {
		String address = written.replaceAll("[\\t\\r\\n]", "").replaceAll("^[\\x00-\\x20]+|[\\x00-\\x20]+$", "");
		if (address.length() > LONGEST) {
			throw refused("'%s ...' is too long for an address", address.substring(0, 100));
		}
		int fragment = address.indexOf('#');
		return (fragment < 0) ? address : address.substring(0, fragment);
	}

	/** Some take them for slashes, so that the host depends on who reads. */
	private static void refuseBackslashes(String address) throws FetchStoppedException {
		int query = address.indexOf('?');
		if (((query < 0) ? address : address.substring(0, query)).contains("\\")) {
			throw refused("'%s' has a backslash in it, which not everybody reads alike", address);
		}
	}

	/** Escapes what may not stand in an address; what is escaped stays as it is. */
	private static String encode(String text) {
		StringBuilder encoded = new StringBuilder(text.length());
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		for (int i = 0; i < bytes.length; i++) {
			char character = (char) (bytes[i] & 0xFF);
			if (isPlain(character) || (character == '%' && isEscape(bytes, i))) {
				encoded.append(character);
			}
			else {
				encoded.append('%').append("%02X".formatted(bytes[i]));
			}
		}
		return encoded.toString();
	}

	private static boolean isPlain(char character) {
		return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')
				|| (character >= '0' && character <= '9') || PLAIN.indexOf(character) >= 0;
	}

	private static boolean isEscape(byte[] bytes, int at) {
		return at + 2 < bytes.length && Character.digit(bytes[at + 1], 16) >= 0
				&& Character.digit(bytes[at + 2], 16) >= 0;
	}

	private static URI uri(String address) throws FetchStoppedException {
		try {
			URI uri = new URI(address);
			if (uri.getHost() != null) {
				return uri;
			}
			throw refused("'%s' names no host that could be understood", address);
		}
		catch (URISyntaxException ex) {
			throw refused("'%s' is no address of the web", address);
		}
	}

	static FetchStoppedException refused(String sentence, String address) {
		return FetchStoppedException.refused(Refusal.ADDRESS, sentence.formatted(address));
	}

}
