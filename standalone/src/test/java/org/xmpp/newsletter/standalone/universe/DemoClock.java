package org.xmpp.newsletter.standalone.universe;

import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock that a test moves.
 */
final class DemoClock implements InstantSource {

	private volatile Instant now;

	DemoClock(String now) {
		this.now = Instant.parse(now);
	}

	void moveTo(String instant) {
		this.now = Instant.parse(instant);
	}

	@Override
	public Instant instant() {
		return this.now;
	}

}
