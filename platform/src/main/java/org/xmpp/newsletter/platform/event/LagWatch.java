package org.xmpp.newsletter.platform.event;

import java.time.Instant;
import java.util.List;

import org.xmpp.newsletter.platform.operations.Reading;
import org.xmpp.newsletter.platform.operations.Watch;

/**
 * Watches how far behind the subscriptions are.
 */
class LagWatch implements Watch {

	private final Backlogs backlogs;

	LagWatch(Backlogs backlogs) {
		this.backlogs = backlogs;
	}

	@Override
	public List<Reading> look(Instant now) {
		return this.backlogs.unread()
			.entrySet()
			.stream()
			.map((lag) -> Reading.count("newsroom.consumer.lag", "messages not taken in", lag.getValue())
				.tagged("subscription", lag.getKey()))
			.toList();
	}

}
