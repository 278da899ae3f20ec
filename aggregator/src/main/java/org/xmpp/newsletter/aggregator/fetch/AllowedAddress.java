package org.xmpp.newsletter.aggregator.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.regex.Pattern;

/**
 * An inner address that may be asked all the same, at one port.
 *
 * @param address exactly this
 * @param port exactly this
 */
public record AllowedAddress(InetAddress address, int port) {

	private static final Pattern FORM = Pattern
		.compile("(?:(?<four>\\d{1,3}(?:\\.\\d{1,3}){3})|\\[(?<six>[0-9a-fA-F:.]+)]):(?<port>\\d{1,5})");

	public AllowedAddress {
		if (port < 1 || port > 65535) {
			throw new IllegalArgumentException("There is no port %d".formatted(port));
		}
	}

	/**
	 * Reads the usual notation.
	 * @param written such as 127.0.0.1:8081 or [::1]:8081
	 * @return the address
	 * @throws IllegalArgumentException when it is not in that notation; the message says
	 * so
	 */
	public static AllowedAddress valueOf(String written) {
		var parts = FORM.matcher(written.strip());
		if (!parts.matches()) {
			throw new IllegalArgumentException(
					"'%s' is no IP address with a port, such as 127.0.0.1:8081 or [::1]:8081".formatted(written));
		}
		String literal = (parts.group("four") != null) ? parts.group("four") : parts.group("six");
		return new AllowedAddress(InetAddress.ofLiteral(literal), Integer.parseInt(parts.group("port")));
	}

	/**
	 * The same for the network.
	 * @return address and port
	 */
	public InetSocketAddress socketAddress() {
		return new InetSocketAddress(this.address, this.port);
	}

	boolean is(InetSocketAddress target) {
		return this.port == target.getPort() && this.address.equals(target.getAddress());
	}

}
