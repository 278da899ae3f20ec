package org.xmpp.newsletter.aggregator.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.CorruptedFrameException;
import io.netty.handler.codec.dns.DefaultDnsRecordDecoder;
import io.netty.handler.codec.dns.DnsRawRecord;
import io.netty.handler.codec.dns.DnsRecordType;
import io.netty.handler.codec.dns.DnsResponse;
import io.netty.handler.codec.dns.DnsSection;

/**
 * What a name server says about a name.
 *
 * @param given whether it said anything
 * @param addresses of the name, or of what it is an alias of
 * @param aliases what stands for what
 */
record NameAnswer(boolean given, List<InetAddress> addresses, Map<String, String> aliases) {

	static final NameAnswer NONE = new NameAnswer(false, List.of(), Map.of());

	static NameAnswer of(DnsResponse response) {
		List<InetAddress> addresses = new ArrayList<>();
		Map<String, String> aliases = new HashMap<>();
		for (int i = 0; i < response.count(DnsSection.ANSWER); i++) {
			if (response.recordAt(DnsSection.ANSWER, i) instanceof DnsRawRecord entry) {
				read(entry, addresses, aliases);
			}
		}
		return new NameAnswer(true, addresses, aliases);
	}

	private static void read(DnsRawRecord entry, List<InetAddress> addresses, Map<String, String> aliases) {
		try {
			if (entry.type().equals(DnsRecordType.A) || entry.type().equals(DnsRecordType.AAAA)) {
				addresses.add(InetAddress.getByAddress(ByteBufUtil.getBytes(entry.content())));
			}
			else if (entry.type().equals(DnsRecordType.CNAME)) {
				aliases.put(plain(entry.name()),
						plain(DefaultDnsRecordDecoder.decodeName(entry.content().duplicate())));
			}
		}
		catch (UnknownHostException | CorruptedFrameException unusable) {
			// As if it were not there.
		}
	}

	NameAnswer and(NameAnswer other) {
		Map<String, String> all = new HashMap<>(this.aliases);
		all.putAll(other.aliases);
		return new NameAnswer(this.given || other.given,
				Stream.concat(this.addresses.stream(), other.addresses.stream()).toList(), all);
	}

	/**
	 * Follows the aliases.
	 * @param name to begin with
	 * @return the last name that is known, or the same one where there is no alias
	 */
	String endOfChain(String name) {
		Set<String> passed = new HashSet<>();
		String end = plain(name);
		while (this.aliases.containsKey(end) && passed.add(end)) {
			end = this.aliases.getOrDefault(end, end);
		}
		return passed.isEmpty() ? name : end;
	}

	private static String plain(String name) {
		return (name.endsWith(".") ? name.substring(0, name.length() - 1) : name).toLowerCase(Locale.ROOT);
	}

}
