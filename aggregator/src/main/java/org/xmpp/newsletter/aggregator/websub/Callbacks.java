package org.xmpp.newsletter.aggregator.websub;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmpp.newsletter.aggregator.poll.Deliveries;
import org.xmpp.newsletter.aggregator.websub.Subscription.Mode;
import org.xmpp.newsletter.aggregator.websub.Subscription.State;

import org.springframework.stereotype.Service;

/**
 * Answers what hubs ask, and takes in what they push. Whoever knows the address of a
 * callback is not believed for that alone.
 *
 * @see <a href="https://www.w3.org/TR/websub/">WebSub</a>
 */
@Service
class Callbacks {

	private static final Logger logger = LoggerFactory.getLogger(Callbacks.class);

	private static final int LONGEST_REASON = 300;

	private final SubscriptionStore store;

	private final Deliveries deliveries;

	private final WebSubProperties properties;

	private final InstantSource clock;

	Callbacks(SubscriptionStore store, Deliveries deliveries, WebSubProperties properties, InstantSource clock) {
		this.store = store;
		this.deliveries = deliveries;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Confirms to a hub that it was asked, if it was.
	 * @return whether it was
	 */
	boolean verify(String token, String mode, String topic, @Nullable String leaseSeconds) {
		Optional<Subscription> asked = this.store.at(token).filter((known) -> known.asksFor(mode, topic));
		asked.ifPresent((subscription) -> verified(subscription, leaseSeconds));
		return asked.isPresent();
	}

	private void verified(Subscription subscription, @Nullable String leaseSeconds) {
		if (subscription.asking() == Mode.UNSUBSCRIBE) {
			this.store.end(subscription.feed(), subscription.state(), subscription.note(), this.clock.instant(), false);
			return;
		}
		Instant now = this.clock.instant();
		Duration lease = Subscription.lease(leaseSeconds, this.properties.lease());
		this.store.confirm(subscription.feed(), now, now.plus(lease), Subscription.renewAt(now, lease));
	}

	/**
	 * Takes note that a hub does not want to push, or not any more.
	 * @return whether it is about something that this newsroom knows
	 */
	boolean deny(String token, String topic, @Nullable String reason) {
		Optional<Subscription> known = this.store.at(token).filter((held) -> held.topic().equals(topic));
		known.filter((held) -> held.state() == State.ASKED || held.state() == State.ACTIVE)
			.ifPresent((held) -> this.store.end(held.feed(), State.DENIED, plain(reason), this.clock.instant(), false));
		return known.isPresent();
	}

	private static String plain(@Nullable String reason) {
		String line = (reason != null) ? reason.replaceAll("\\p{Cntrl}", " ").strip() : "";
		return (line.length() > LONGEST_REASON) ? line.substring(0, LONGEST_REASON) : line;
	}

	/**
	 * Takes in what a hub pushes. What is not signed well is let fall without a word, so
	 * that nobody learns anything by trying.
	 * @return whether the callback is known at all
	 */
	boolean receive(String token, @Nullable String signature, @Nullable String contentType, byte[] body) {
		Optional<Subscription> known = this.store.at(token).filter((held) -> held.state() == State.ACTIVE);
		known.ifPresent((held) -> {
			if (Signature.isRight(signature, held.secret(), body)) {
				this.store.pushed(held.feed(), this.clock.instant());
				this.deliveries.take(held.feed(), body, contentType);
			}
			else {
				logger.info("A push for {} was not signed by its hub and is let fall", held.topic());
			}
		});
		return known.isPresent();
	}

}
