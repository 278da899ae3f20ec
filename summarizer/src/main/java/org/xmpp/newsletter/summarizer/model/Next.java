package org.xmpp.newsletter.summarizer.model;

import java.time.Duration;
import java.util.Objects;

/**
 * What follows when a server has failed.
 */
sealed interface Next {

	Duration SOON = Duration.ofMinutes(1);

	Duration LATER = Duration.ofMinutes(10);

	/**
	 * Decides; knows nothing but the failure and how often it has happened before.
	 * @param failed what went wrong
	 * @param before how many attempts at this question have failed before
	 * @param most how many there may be
	 * @return what follows
	 */
	static Next of(Reply.Failed failed, int before, int most) {
		return switch (failed.trouble()) {
			case SLOW, SERVER, UNUSABLE ->
				(before + 1 >= most) ? new GiveUp() : new Again(SOON.multipliedBy(1L << before));
			case BUSY -> new Wait(Objects.requireNonNullElse(failed.retryAfter(), SOON));
			case AWAY -> new Wait(SOON);
			case REFUSED -> new Wait(LATER);
		};
	}

	/**
	 * The same question is asked again.
	 *
	 * @param after after this time
	 */
	record Again(Duration after) implements Next {
	}

	/**
	 * Nothing at all is asked for a while.
	 *
	 * @param time how long
	 */
	record Wait(Duration time) implements Next {
	}

	/** The draft by rules stays. */
	record GiveUp() implements Next {
	}

}
