package org.xmpp.newsletter.standalone;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that stands still until it is moved, so that a past month can be lived through.
 */
public final class MovableClock implements InstantSource {

	private final AtomicReference<Instant> now;

	/**
	 * Sets the clock.
	 * @param start what it shows
	 */
	public MovableClock(Instant start) {
		this.now = new AtomicReference<>(start);
	}

	@Override
	public Instant instant() {
		return Objects.requireNonNull(this.now.get());
	}

	/**
	 * Moves the clock, forward only.
	 * @param target what it shows from now on
	 * @throws IllegalArgumentException when that lies before what it shows
	 */
	public void moveTo(Instant target) {
		if (target.isBefore(instant())) {
			throw new IllegalArgumentException("The clock shows " + instant() + " and cannot go back to " + target);
		}
		this.now.set(target);
	}

	/**
	 * Moves the clock on.
	 * @param step by how much
	 */
	public void advance(Duration step) {
		moveTo(instant().plus(step));
	}

}
