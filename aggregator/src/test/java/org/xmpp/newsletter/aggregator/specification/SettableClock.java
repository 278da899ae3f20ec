package org.xmpp.newsletter.aggregator.specification;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock that stands still until told.
 */
class SettableClock implements InstantSource {

	private volatile Instant now = Instant.EPOCH;

	void set(String instant) {
		this.now = Instant.parse(instant);
	}

	void advance(Duration duration) {
		this.now = this.now.plus(duration);
	}

	@Override
	public Instant instant() {
		return this.now;
	}

}
