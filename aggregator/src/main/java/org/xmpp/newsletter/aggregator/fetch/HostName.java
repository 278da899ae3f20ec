package org.xmpp.newsletter.aggregator.fetch;

import java.net.IDN;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The host of an address, in whatever disguise: escaped, in wide letters, as a number.
 *
 * @see <a href="https://url.spec.whatwg.org/#host-parsing">URL Standard, 3.5</a>
 */
final class HostName {

	private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x20#%/:<>?@\\[\\\\\\]^|\\x7F]|[^\\x00-\\x7F]");

	private static final Pattern ENDS_IN_A_NUMBER = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)");

	private HostName() {
	}

	/**
	 * Reads a host.
	 * @param written between the slashes and the port
	 * @param address where it stands, for the message
	 * @return a name in ASCII and lower case, an IPv4 address in the usual notation, or
	 * an IPv6 address in brackets
	 * @throws FetchStoppedException when it is none of these
	 */
	static String read(String written, String address) throws FetchStoppedException {
		if (written.startsWith("[")) {
			return readSix(written.substring(1, written.length() - 1), address);
		}
		try {
			String name = IDN.toASCII(unescape(written), IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
			String host = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
			if (host.isEmpty() || host.startsWith(".") || host.contains("..") || FORBIDDEN.matcher(host).find()) {
				throw WrittenAddress.refused("'%s' names no host that could be understood", address);
			}
			return ENDS_IN_A_NUMBER.matcher(host).matches() ? NumericHost.read(host, address) : host;
		}
		catch (IllegalArgumentException ex) {
			throw WrittenAddress.refused("'%s' names no host that could be understood", address);
		}
	}

	private static String unescape(String written) {
		return written.contains("%") ? URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8) : written;
	}

	private static String readSix(String literal, String address) throws FetchStoppedException {
		if (literal.contains("%")) {
			throw FetchStoppedException.refused(Refusal.INNER_ADDRESS,
					"'%s' names a network of this machine, and only the public internet is asked".formatted(address));
		}
		try {
			InetAddress six = InetAddress.ofLiteral(literal);
			return (six instanceof Inet6Address) ? "[" + six.getHostAddress() + "]" : six.getHostAddress();
		}
		catch (IllegalArgumentException ex) {
			throw WrittenAddress.refused("'%s' names no host that could be understood", address);
		}
	}

}
