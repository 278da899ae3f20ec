package org.xmpp.newsletter.standalone;

import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The settings of a newsroom that lives in past time: nothing happens by itself, only
 * servers on this machine are asked, and nobody needs an account.
 */
public final class PastTime {

	private PastTime() {
	}

	/**
	 * Makes the settings.
	 * @param ports where feeds and lists are served on this machine
	 * @param xepList the address of the XEP list, or null for none
	 * @param person in whose name whoever gave none decides
	 * @return properties of the services
	 */
	public static Map<String, Object> settings(Collection<Integer> ports, @Nullable URI xepList, String person) {
		Map<String, Object> settings = new HashMap<>();
		settings.put("newsroom.aggregator.catalogue.import", false);
		settings.put("newsroom.aggregator.polling.automatic", false);
		settings.put("newsroom.aggregator.polling.per-loopback-host", 8);
		settings.put("newsroom.aggregator.fetch.allowed-networks", "127.0.0.0/8");
		settings.put("newsroom.aggregator.fetch.allowed-ports",
				ports.stream().map(String::valueOf).collect(Collectors.joining(",")));
		settings.put("newsroom.aggregator.xep-list.automatic", false);
		settings.put("newsroom.aggregator.xep-list.address",
				(xepList != null) ? xepList : URI.create("http://127.0.0.1/"));
		settings.put("newsroom.web.person", person);
		settings.put("newsroom.people.entry", "open");
		return settings;
	}

}
