package org.xmpp.newsletter.standalone;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import org.xmpp.newsletter.aggregator.poll.Polling;
import org.xmpp.newsletter.aggregator.specification.XepListPoll;

/**
 * Takes a newsroom through past time: moves its clock step by step and polls at each stop
 * what is due, as the scheduler would have done.
 */
public final class Journey {

	private final Newsroom newsroom;

	private final MovableClock clock;

	private final List<Consumer<Instant>> companions;

	/**
	 * Prepares a journey.
	 * @param newsroom who travels
	 * @param clock its clock
	 * @param companions who else must know the time at each stop, before anything is
	 * polled
	 */
	public Journey(Newsroom newsroom, MovableClock clock, List<Consumer<Instant>> companions) {
		this.newsroom = newsroom;
		this.clock = clock;
		this.companions = List.copyOf(companions);
	}

	/**
	 * Stays where the clock is and polls what is due.
	 * @return how many feeds were polled
	 */
	public int stop() {
		this.companions.forEach((companion) -> companion.accept(this.clock.instant()));
		this.newsroom.aggregator(XepListPoll.class).pollDue();
		return this.newsroom.aggregator(Polling.class).pollDue();
	}

	/**
	 * Travels on, stopping after each step and at the end.
	 * @param end where to stop last
	 * @param step how far it is from stop to stop
	 * @return how many polls were made
	 */
	public int travel(Instant end, Duration step) {
		int polls = 0;
		while (this.clock.instant().isBefore(end)) {
			Instant next = this.clock.instant().plus(step);
			this.clock.moveTo(next.isBefore(end) ? next : end);
			polls += stop();
		}
		return polls;
	}

}
