package org.xmpp.newsletter.aggregator.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which IP addresses belong to the public internet.
 *
 * @see <a href= "https://www.iana.org/assignments/iana-ipv4-special-registry">IPv4
 * special-purpose addresses</a>
 * @see <a href= "https://www.iana.org/assignments/iana-ipv6-special-registry">IPv6
 * special-purpose addresses</a>
 */
final class PublicAddresses {

	/**
	 * The last one is Azure's: a public address that only a machine's own host answers.
	 */
	private static final List<Network> SPECIAL_4 = networks("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8",
			"169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24",
			"192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
			"224.0.0.0/4", "240.0.0.0/4", "168.63.129.16/32");

	/** All that is routed; what is outside is special, mapped or unassigned. */
	private static final Network GLOBAL_UNICAST_6 = Network.valueOf("2000::/3");

	/** Teredo is in the first one, 6to4 the third. */
	private static final List<Network> SPECIAL_6 = networks("2001::/23", "2001:db8::/32", "2002::/16",
			"2620:4f:8000::/48", "3fff::/20");

	/** An IPv4 address behind a translator, as judged by that address. */
	private static final Network TRANSLATED = Network.valueOf("64:ff9b::/96");

	private PublicAddresses() {
	}

	static boolean contain(InetAddress address) {
		if (address instanceof Inet4Address) {
			return SPECIAL_4.stream().noneMatch((network) -> network.contains(address));
		}
		if (TRANSLATED.contains(address)) {
			return contain(embedded(address));
		}
		return GLOBAL_UNICAST_6.contains(address)
				&& SPECIAL_6.stream().noneMatch((network) -> network.contains(address))
				&& (!isTunnel(address) || contain(embedded(address)));
	}

	/** ISATAP (RFC 5214, 6.1): any network may carry an IPv4 address behind 5efe. */
	private static boolean isTunnel(InetAddress address) {
		byte[] bytes = address.getAddress();
		return (bytes[8] & ~0x02) == 0 && bytes[9] == 0 && bytes[10] == 0x5E && (bytes[11] & 0xFF) == 0xFE;
	}

	private static InetAddress embedded(InetAddress address) {
		byte[] bytes = address.getAddress();
		try {
			return InetAddress.getByAddress(Arrays.copyOfRange(bytes, bytes.length - 4, bytes.length));
		}
		catch (UnknownHostException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	private static List<Network> networks(String... cidrs) {
		return Stream.of(cidrs).map(Network::valueOf).toList();
	}

}
