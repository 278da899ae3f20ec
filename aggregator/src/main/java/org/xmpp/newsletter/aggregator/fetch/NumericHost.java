package org.xmpp.newsletter.aggregator.fetch;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An IPv4 address written with up to four numbers, decimal, octal (017) or hexadecimal
 * (0xf), of which the last fills what is left.
 *
 * @see <a href="https://url.spec.whatwg.org/#concept-ipv4-parser">URL Standard, IPv4
 * parser</a>
 */
final class NumericHost {

	private static final int PARTS = 4;

	private NumericHost() {
	}

	static String read(String host, String address) throws FetchStoppedException {
		String[] parts = host.split("\\.", -1);
		try {
			List<Long> numbers = new ArrayList<>();
			for (String part : parts) {
				numbers.add(number(part));
			}
			String dotted = dotted(numbers);
			if (!dotted.equals(host) && PublicAddresses.contain(InetAddress.ofLiteral(dotted))) {
				throw WrittenAddress.refused("'%s' writes an IP address so that not everybody reads the same", address);
			}
			return dotted;
		}
		catch (IllegalArgumentException ex) {
			throw WrittenAddress.refused("'%s' ends in a number but is no IP address", address);
		}
	}

	private static long number(String part) {
		if (part.startsWith("0x")) {
			return (part.length() == 2) ? 0 : Long.parseLong(part.substring(2), 16);
		}
		boolean octal = part.length() > 1 && part.startsWith("0");
		return Long.parseLong(part, octal ? 8 : 10);
	}

	private static String dotted(List<Long> numbers) {
		int last = numbers.size() - 1;
		long room = 1L << (Byte.SIZE * (PARTS - last));
		boolean fits = last < PARTS && numbers.getLast() < room
				&& numbers.subList(0, last).stream().allMatch((number) -> number < 256);
		if (!fits || numbers.stream().anyMatch((number) -> number < 0)) {
			throw new IllegalArgumentException("too large");
		}
		long value = numbers.getLast();
		for (int i = 0; i < last; i++) {
			value |= numbers.get(i) << (Byte.SIZE * (PARTS - 1 - i));
		}
		long whole = value;
		return Stream.of(24, 16, 8, 0)
			.map((shift) -> String.valueOf((whole >> shift) & 0xFF))
			.collect(Collectors.joining("."));
	}

}
