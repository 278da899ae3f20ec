package org.xmpp.newsletter.aggregator.item;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long texts are kept.
 *
 * @param months the texts of revisions that were first seen longer ago are dropped; 0
 * keeps everything
 */
@ConfigurationProperties("newsroom.aggregator.retention")
record RetentionProperties(@DefaultValue("0") int months) {

	RetentionProperties {
		if (months < 0) {
			throw new IllegalArgumentException("newsroom.aggregator.retention.months must be 0 or more");
		}
	}

}
