package org.xmpp.newsletter.aggregator.fetch;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.regex.Pattern;

/**
 * A block of IP addresses.
 *
 * @param first any address of the block
 * @param length the number of leading bits that all its addresses share
 */
public record Network(InetAddress first, int length) {

	private static final Pattern CIDR = Pattern.compile("(?<first>[0-9a-fA-F:.]+)/(?<length>\\d{1,3})");

	public Network {
		if (length > first.getAddress().length * Byte.SIZE) {
			throw new IllegalArgumentException("A prefix of %d bits is too long for %s".formatted(length, first));
		}
	}

	/**
	 * Reads the usual notation.
	 * @param cidr such as 10.0.0.0/8 or fc00::/7
	 * @return the block
	 * @throws IllegalArgumentException when it is not in that notation
	 */
	public static Network valueOf(String cidr) {
		var parts = CIDR.matcher(cidr);
		if (!parts.matches()) {
			throw new IllegalArgumentException("Not a network in the form 10.0.0.0/8 or fc00::/7: " + cidr);
		}
		return new Network(InetAddress.ofLiteral(parts.group("first")), Integer.parseInt(parts.group("length")));
	}

	boolean contains(InetAddress address) {
		byte[] bytes = address.getAddress();
		return bytes.length == this.first.getAddress().length
				&& leadingBits(bytes).equals(leadingBits(this.first.getAddress()));
	}

	private BigInteger leadingBits(byte[] bytes) {
		return new BigInteger(1, bytes).shiftRight(bytes.length * Byte.SIZE - this.length);
	}

}
