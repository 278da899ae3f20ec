package org.xmpp.newsletter.aggregator.websub;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a hub is to push.
 *
 * @param feed whose changes
 * @param hub who pushes them
 * @param topic what the hub calls the feed
 * @param token the part of the callback address that nobody can guess
 * @param secret what the hub signs with
 * @param state how it stands
 * @param asking what the hub was or is to be asked for
 * @param activeSince when the hub first confirmed it, or null
 * @param activeUntil until when the hub pushes, or null
 * @param note what else there is to say
 */
record Subscription(UUID feed, URI hub, String topic, String token, String secret, State state, Mode asking,
		@Nullable Instant activeSince, @Nullable Instant activeUntil, String note) {

	/** Renewed when a quarter of the lease is left. */
	private static final int RENEWED_PARTS = 4;

	private static final Duration SHORTEST_LEASE = Duration.ofMinutes(5);

	private static final Duration LONGEST_LEASE = Duration.ofDays(365);

	/**
	 * How a subscription stands.
	 */
	enum State {

		/** The hub was asked, and has not confirmed yet. */
		ASKED,

		/** The hub pushes. */
		ACTIVE,

		/** The hub does not want to. */
		DENIED,

		/** The hub did not push what polling found. */
		DROPPED,

		/** It is over. */
		ENDED

	}

	/**
	 * What a hub is asked for.
	 */
	enum Mode {

		SUBSCRIBE, UNSUBSCRIBE;

		/** As it stands in requests. */
		String wire() {
			return name().toLowerCase(java.util.Locale.ROOT);
		}

	}

	boolean isActive(Instant now) {
		return this.state == State.ACTIVE && this.activeUntil != null && this.activeUntil.isAfter(now);
	}

	/**
	 * Whether it is true that this newsroom asked for that.
	 */
	boolean asksFor(String mode, String topicAsked) {
		boolean wanted = (this.asking == Mode.UNSUBSCRIBE) || this.state == State.ASKED || this.state == State.ACTIVE;
		return wanted && this.asking.wire().equals(mode) && this.topic.equals(topicAsked);
	}

	/**
	 * For how long a hub will push, whatever it says.
	 */
	static Duration lease(@Nullable String seconds, Duration wanted) {
		Duration said = (seconds != null && seconds.matches("\\d{1,9}")) ? Duration.ofSeconds(Long.parseLong(seconds))
				: wanted;
		Duration least = (said.compareTo(SHORTEST_LEASE) < 0) ? SHORTEST_LEASE : said;
		return (least.compareTo(LONGEST_LEASE) > 0) ? LONGEST_LEASE : least;
	}

	static Instant renewAt(Instant now, Duration lease) {
		return now.plus(lease).minus(lease.dividedBy(RENEWED_PARTS));
	}

}
