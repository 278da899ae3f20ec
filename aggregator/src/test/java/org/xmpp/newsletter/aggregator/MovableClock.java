package org.xmpp.newsletter.aggregator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Time that tests move.
 */
public class MovableClock implements InstantSource {

	private volatile Instant now = Instant.parse("2025-05-10T12:00:00Z");

	@Override
	public Instant instant() {
		return this.now;
	}

	public void advance(Duration duration) {
		this.now = this.now.plus(duration);
	}

}
