package org.xmpp.newsletter.platform.event;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.xmpp.newsletter.platform.operations.Reading;
import org.xmpp.newsletter.platform.operations.Watch;

/**
 * Watches what waits to be sent.
 */
class OutboxWatch implements Watch {

	/** Longer than a broker takes to restart. */
	private static final Duration LATE = Duration.ofMinutes(5);

	private final OutboxRelay relay;

	OutboxWatch(OutboxRelay relay) {
		this.relay = relay;
	}

	@Override
	public List<Reading> look(Instant now) {
		Duration age = this.relay.unsentSince().map((since) -> Duration.between(since, now)).orElse(Duration.ZERO);
		return List.of(Reading.count("newsroom.outbox.depth", "events not sent yet", this.relay.unsent()),
				Reading.age("newsroom.outbox.age", "age of the oldest of them", age).alarmingFrom(LATE.toSeconds()),
				Reading.count("newsroom.outbox.refused", "events too large to be sent", this.relay.refused())
					.alarmingFrom(1));
	}

}
