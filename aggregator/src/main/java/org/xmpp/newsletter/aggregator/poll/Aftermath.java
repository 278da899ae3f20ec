package org.xmpp.newsletter.aggregator.poll;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.feed.Feed;
import org.xmpp.newsletter.aggregator.feed.FeedState;
import org.xmpp.newsletter.aggregator.feed.Feeds;
import org.xmpp.newsletter.aggregator.feed.WebAddress;
import org.xmpp.newsletter.aggregator.poll.FeedTrouble.What;
import org.xmpp.newsletter.contracts.FeedBroken;
import org.xmpp.newsletter.contracts.FeedChanged;
import org.xmpp.newsletter.contracts.FeedRecovered;
import org.xmpp.newsletter.contracts.FeedRetired;
import org.xmpp.newsletter.contracts.Source;
import org.xmpp.newsletter.platform.event.Outbox;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What a poll changes about a feed itself, and who is told; all in the transaction at
 * hand.
 */
@Component
class Aftermath {

	static final String NEWSROOM = "newsroom";

	private final Feeds feeds;

	private final Outbox outbox;

	private final ApplicationEventPublisher listeners;

	Aftermath(Feeds feeds, Outbox outbox, ApplicationEventPublisher listeners) {
		this.feeds = feeds;
		this.outbox = outbox;
		this.listeners = listeners;
	}

	/**
	 * Registers the address that a feed has moved to, unless another feed is there: two
	 * registered feeds are never made one without a person.
	 * @return the feed, at its new address when it was moved
	 */
	Feed move(Feed feed, URI target, Instant now) {
		if (!this.feeds.move(feed.id(), WebAddress.of(target.toString()))) {
			return feed;
		}
		Feed moved = this.feeds.find(feed.id()).orElse(feed);
		this.outbox.publish(new FeedChanged(moved.source(), NEWSROOM, now));
		tell(feed, What.MOVED, "It has moved for good to %s and is read there from now on".formatted(target), now);
		return moved;
	}

	/**
	 * Another feed that is registered at an address.
	 */
	Optional<Source> other(Feed feed, URI target) {
		return this.feeds.at(WebAddress.of(target.toString()))
			.filter((there) -> !there.id().equals(feed.id()))
			.map(Feed::source);
	}

	void tellOfOther(Feed feed, Source other, Instant now) {
		tell(feed, What.MOVED_ONTO_ANOTHER,
				"It redirects for good to %s, which is registered as '%s'. Retire one of the two"
					.formatted(other.address(), other.title()),
				now);
	}

	void tellOfGap(Feed feed, String words, Instant now) {
		tell(feed, What.GAP, words, now);
	}

	void changeState(Feed feed, NextPoll.Verdict verdict, String result, Instant now) {
		switch (verdict) {
			case STAYS -> {
			}
			case BREAKS -> {
				this.feeds.change(feed.id(), FeedState.BROKEN);
				this.outbox.publish(new FeedBroken(feed.source(), result, lastWell(feed), now));
				tell(feed, What.BROKEN, result, now);
			}
			case RECOVERS -> {
				this.feeds.change(feed.id(), FeedState.ACTIVE);
				this.outbox.publish(new FeedRecovered(feed.source(), now));
				tell(feed, What.RECOVERED, result, now);
			}
			case RETIRES -> {
				this.feeds.change(feed.id(), FeedState.RETIRED);
				this.outbox.publish(new FeedRetired(feed.source(), result, NEWSROOM, now));
				tell(feed, What.GONE, result, now);
			}
		}
	}

	private void tell(Feed feed, What what, String words, Instant now) {
		this.listeners.publishEvent(new FeedTrouble(feed, what, words, lastWell(feed), now));
	}

	private static Instant lastWell(Feed feed) {
		@Nullable Instant read = feed.health().readAt();
		return Objects.requireNonNullElse(read, feed.health().registeredAt());
	}

}
