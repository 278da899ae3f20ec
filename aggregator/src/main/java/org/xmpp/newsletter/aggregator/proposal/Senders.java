package org.xmpp.newsletter.aggregator.proposal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Counts what strangers send in an hour. Nothing of it is stored: who they are is soon
 * forgotten.
 */
@Component
class Senders {

	private static final Duration HOUR = Duration.ofHours(1);

	private final ProposalProperties properties;

	private final InstantSource clock;

	private final Map<String, Integer> counts = new HashMap<>();

	private Instant since = Instant.MIN;

	private int all;

	Senders(ProposalProperties properties, InstantSource clock) {
		this.properties = properties;
		this.clock = clock;
	}

	/** Whether somebody may send one more; if so, it is counted. */
	synchronized boolean admit(String sender) {
		Instant now = this.clock.instant();
		if (this.since.equals(Instant.MIN) || !now.isBefore(this.since.plus(HOUR))) {
			this.since = now;
			this.all = 0;
			this.counts.clear();
		}
		if (this.all >= this.properties.perHour()
				|| this.counts.getOrDefault(sender, 0) >= this.properties.perSender()) {
			return false;
		}
		this.all++;
		this.counts.merge(sender, 1, Integer::sum);
		return true;
	}

}
