package org.xmpp.newsletter.aggregator.proposal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much strangers may propose.
 *
 * @param perSender how many proposals an hour from one network address
 * @param perHour how many an hour from all of them
 * @param mostOpen how many may wait for a decision
 */
@ConfigurationProperties("newsroom.aggregator.proposals")
record ProposalProperties(@DefaultValue("5") int perSender, @DefaultValue("30") int perHour,
		@DefaultValue("200") int mostOpen) {
}
