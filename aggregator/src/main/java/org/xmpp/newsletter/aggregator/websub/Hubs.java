package org.xmpp.newsletter.aggregator.websub;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.fetch.Fetcher;
import org.xmpp.newsletter.aggregator.fetch.PostResult;
import org.xmpp.newsletter.aggregator.poll.Pushes;

import org.springframework.stereotype.Service;

/**
 * Asks the hubs that feeds name to push what is new.
 */
@Service
class Hubs implements Pushes {

	static final String CALLBACK_PATH = "/feeds/push/";

	private final SubscriptionStore store;

	private final Fetcher fetcher;

	private final WebSubProperties properties;

	private final InstantSource clock;

	Hubs(SubscriptionStore store, Fetcher fetcher, WebSubProperties properties, InstantSource clock) {
		this.store = store;
		this.fetcher = fetcher;
		this.properties = properties;
		this.clock = clock;
	}

	@Override
	public void attend() {
		URI callback = this.properties.callback();
		if (callback == null) {
			return;
		}
		Instant now = this.clock.instant();
		this.store.endAllOfRetiredFeeds(now);
		this.store.askForAllOffered(now);
		Optional<Subscription> next = this.store.take(now);
		while (next.isPresent()) {
			ask(next.get(), callback);
			next = this.store.take(now);
		}
	}

	private void ask(Subscription subscription, URI callback) {
		Map<String, String> form = Map.of("hub.mode", subscription.asking().wire(), "hub.topic", subscription.topic(),
				"hub.callback", callback.resolve(CALLBACK_PATH + subscription.token()).toString(), "hub.lease_seconds",
				String.valueOf(this.properties.lease().toSeconds()), "hub.secret", subscription.secret());
		PostResult answer = this.fetcher.post(subscription.hub(), form);
		if (!answer.accepted()) {
			this.store.note(subscription.feed(), "The hub was asked in vain and is asked again: " + answer.detail());
		}
	}

	@Override
	public boolean active(UUID feed) {
		return this.store.of(feed).filter((subscription) -> subscription.isActive(this.clock.instant())).isPresent();
	}

	@Override
	public boolean activeSince(UUID feed, Instant moment) {
		return this.store.of(feed)
			.filter((subscription) -> subscription.isActive(this.clock.instant()))
			.filter((subscription) -> subscription.activeSince() != null && subscription.activeSince().isBefore(moment))
			.isPresent();
	}

	@Override
	public void missed(UUID feed, int items) {
		this.store.end(feed, Subscription.State.DROPPED,
				"%d new items were found by polling that the hub had not pushed".formatted(items), this.clock.instant(),
				true);
	}

	@Override
	public String words(UUID feed) {
		return this.store.of(feed).map(this::words).orElse("");
	}

	private String words(Subscription subscription) {
		String hub = subscription.hub().toString();
		String told = switch (subscription.state()) {
			case ASKED -> "The hub %s was asked to push and has not confirmed it yet".formatted(hub);
			case ACTIVE -> "The hub %s pushes until %s".formatted(hub, day(subscription.activeUntil()));
			case DENIED -> "The hub %s does not want to push".formatted(hub);
			case DROPPED -> "Polled as if the hub %s were not there".formatted(hub);
			case ENDED -> "The hub %s does not push any more".formatted(hub);
		};
		return subscription.note().isEmpty() ? told : told + ": " + subscription.note();
	}

	private static String day(@Nullable Instant moment) {
		return (moment != null) ? moment.toString().substring(0, 10) : "nobody knows when";
	}

}
