package org.xmpp.newsletter.aggregator.specification;

import java.net.URI;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the list of XEPs is and how often to look.
 *
 * @param address of the list
 * @param interval between two looks; it changes on two or three days a month, so a few a
 * day are plenty
 * @param toleratedLoss how many entries may vanish from one list to the next; XEPs never
 * did, and of the proposals one in six years
 * @param automatic whether to look without being told
 */
@ConfigurationProperties("newsroom.aggregator.xep-list")
record XepListProperties(@DefaultValue("https://xmpp.org/extensions/xeplist.xml") URI address,
		@DefaultValue("6h") Duration interval, @DefaultValue("3") int toleratedLoss,
		@DefaultValue("true") boolean automatic) {

	XepListProperties {
		if (!interval.isPositive()) {
			throw new IllegalArgumentException("newsroom.aggregator.xep-list.interval must be above zero");
		}
	}

}
