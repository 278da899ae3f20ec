package org.xmpp.newsletter.platform.event;

import java.time.Instant;
import java.util.List;

import org.xmpp.newsletter.platform.operations.Reading;
import org.xmpp.newsletter.platform.operations.Watch;

/**
 * Watches for dead letters of this service.
 */
class DeadLetterWatch implements Watch {

	private final DeadLetters letters;

	private final String service;

	DeadLetterWatch(DeadLetters letters, String service) {
		this.letters = letters;
		this.service = service;
	}

	@Override
	public List<Reading> look(Instant now) {
		return List
			.of(Reading.count("newsroom.dead.letters", "dead letters waiting", this.letters.waiting(this.service))
				.alarmingFrom(1));
	}

}
