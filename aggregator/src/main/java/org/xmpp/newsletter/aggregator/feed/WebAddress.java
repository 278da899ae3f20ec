package org.xmpp.newsletter.aggregator.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * An address in the web, as people give it.
 *
 * @param uri absolute, http or https, without user or fragment
 */
public record WebAddress(URI uri) {

	private static final int LONGEST = 2000;

	/**
	 * Understands an address.
	 * @param written what somebody wrote
	 * @return the address
	 * @throws IllegalArgumentException when it is none; the message says why
	 */
	public static WebAddress of(String written) {
		String address = written.strip();
		try {
			URI uri = new URI(address);
			String scheme = Objects.requireNonNullElse(uri.getScheme(), "").toLowerCase(Locale.ROOT);
			if (!scheme.equals("http") && !scheme.equals("https")) {
				throw new IllegalArgumentException(
						"The address '%s' must begin with https:// or http://".formatted(shown(address)));
			}
			if (uri.getHost() == null || uri.getRawUserInfo() != null || address.length() > LONGEST) {
				throw new IllegalArgumentException(
						"The address '%s' must name a host, no user, and have at most %d characters"
							.formatted(shown(address), LONGEST));
			}
			return new WebAddress(new URI(withoutFragment(address)));
		}
		catch (URISyntaxException ex) {
			throw new IllegalArgumentException("'%s' is no address of a web page or feed".formatted(shown(address)),
					ex);
		}
	}

	/**
	 * What two addresses of one thing have in common: neither scheme, standard port,
	 * trailing slash nor campaign parameters make a difference.
	 * @return a key for comparisons
	 */
	public String key() {
		String path = Objects.requireNonNullElse(this.uri.getRawPath(), "").replaceFirst("/+$", "");
		String query = query();
		return host() + path + (query.isEmpty() ? "" : "?" + query);
	}

	/**
	 * What politeness is owed to: the host, with the port when it is no standard one.
	 * @return the host
	 */
	public String host() {
		int port = this.uri.getPort();
		String host = this.uri.getHost().toLowerCase(Locale.ROOT);
		return (port == -1 || port == 80 || port == 443) ? host : host + ":" + port;
	}

	private String query() {
		return Arrays.stream(Objects.requireNonNullElse(this.uri.getRawQuery(), "").split("&"))
			.filter((parameter) -> !parameter.isEmpty() && !parameter.startsWith("utm_"))
			.collect(Collectors.joining("&"));
	}

	private static String withoutFragment(String address) {
		int fragment = address.indexOf('#');
		return (fragment < 0) ? address : address.substring(0, fragment);
	}

	private static String shown(String address) {
		return (address.length() <= 200) ? address : address.substring(0, 200) + "…";
	}

}
