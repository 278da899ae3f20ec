package org.xmpp.newsletter.aggregator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Time that tests move.
 */
public class MovableClock implements InstantSource {

	private static final Instant START = Instant.parse("2025-05-10T12:00:00Z");

	private volatile Instant now = START;

	@Override
	public Instant instant() {
		return this.now;
	}

	/** For tests that speak of a certain month, whatever ran before. */
	public void reset() {
		this.now = START;
	}

	public void advance(Duration duration) {
		this.now = this.now.plus(duration);
	}

}
