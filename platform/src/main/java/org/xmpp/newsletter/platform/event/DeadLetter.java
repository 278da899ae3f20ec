package org.xmpp.newsletter.platform.event;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A message that a subscription could not handle.
 *
 * @param id names it
 * @param subscription the consumer group that could not handle it
 * @param event the id of the event, or the message's place when it has none
 * @param topic where it was published
 * @param key what it is about, as the topic's messages are ordered by it
 * @param type the event's type, as the message calls it
 * @param diedAt when it was given up, the last time
 * @param error why, in words
 * @param state what became of it
 */
public record DeadLetter(long id, String subscription, String event, String topic, @Nullable String key,
		@Nullable String type, Instant diedAt, String error, State state) {

	/**
	 * What became of a dead letter.
	 */
	public enum State {

		/** Somebody should look at it. */
		WAITING,
		/** Somebody sent it again; when it dies again, it waits again. */
		SENT_AGAIN,
		/** Somebody said why it may stay undone. */
		LAID_ASIDE;

		/**
		 * What people call it.
		 * @return words
		 */
		public String words() {
			return switch (this) {
				case WAITING -> "waiting";
				case SENT_AGAIN -> "sent again";
				case LAID_ASIDE -> "laid aside";
			};
		}

	}

	/**
	 * What somebody did.
	 *
	 * @param at when
	 * @param who by whom
	 * @param what the state it has been in since
	 * @param because why, or null
	 */
	public record Deed(Instant at, String who, State what, @Nullable String because) {
	}

}
