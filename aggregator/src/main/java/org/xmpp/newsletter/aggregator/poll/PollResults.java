package org.xmpp.newsletter.aggregator.poll;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmpp.newsletter.aggregator.feed.Feed;
import org.xmpp.newsletter.aggregator.feed.FeedState;
import org.xmpp.newsletter.aggregator.feed.Feeds;
import org.xmpp.newsletter.aggregator.feed.WebAddress;
import org.xmpp.newsletter.aggregator.fetch.Validators;
import org.xmpp.newsletter.aggregator.item.Intake;
import org.xmpp.newsletter.aggregator.poll.PollingPolicy.History;
import org.xmpp.newsletter.aggregator.read.ReadFeed;
import org.xmpp.newsletter.contracts.FeedBroken;
import org.xmpp.newsletter.contracts.FeedChanged;
import org.xmpp.newsletter.contracts.FeedRecovered;
import org.xmpp.newsletter.contracts.FeedRetired;
import org.xmpp.newsletter.contracts.Source;
import org.xmpp.newsletter.platform.event.Outbox;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores what came of a poll: items, events, validators and the next poll, all or
 * nothing. So validators are never ahead of the items they stand for.
 */
@Service
class PollResults {

	static final String NEWSROOM = "newsroom";

	private static final Logger logger = LoggerFactory.getLogger(PollResults.class);

	private final Feeds feeds;

	private final Intake intake;

	private final PollLog log;

	private final Outbox outbox;

	private final PollingPolicy policy;

	private final InstantSource clock;

	PollResults(Feeds feeds, Intake intake, PollLog log, Outbox outbox, PollingProperties properties,
			InstantSource clock) {
		this.feeds = feeds;
		this.intake = intake;
		this.log = log;
		this.outbox = outbox;
		this.policy = new PollingPolicy(properties.interval());
		this.clock = clock;
	}

	@Transactional
	public void store(Claims.Claim claim, PollOutcome outcome) {
		this.feeds.lock(claim.feed().id(), claim.lease())
			.ifPresentOrElse((feed) -> store(feed, outcome),
					() -> logger.info("The poll of {} took so long that another worker has taken over",
							claim.feed().source().address()));
	}

	private void store(Feed feed, PollOutcome outcome) {
		if (feed.state() == FeedState.RETIRED) {
			this.log.release(feed.id());
			return;
		}
		Instant now = this.clock.instant();
		PollReport report = takeIn(feed, outcome, now);
		History history = new History(feed.id(), feed.state(), feed.health().failures());
		NextPoll next = this.policy.after(outcome, history, now);
		this.log.add(feed.id(), report, now);
		this.log.plan(feed.id(), validators(feed, outcome, report), report, next, now);
		changeState(feed, next.verdict(), report.result(), now);
	}

	private PollReport takeIn(Feed feed, PollOutcome outcome, Instant now) {
		if (!(outcome instanceof PollOutcome.Read read)) {
			return PollReport.of(outcome);
		}
		ReadFeed shown = read.feed();
		boolean moved = read.movedTo() != null && move(feed, read.movedTo(), now);
		Feed current = moved ? this.feeds.find(feed.id()).orElse(feed) : feed;
		return PollReport.of(shown, this.intake.take(current, shown.items(), now));
	}

	/** A permanent redirect to something that reads as a feed is followed for good. */
	private boolean move(Feed feed, URI target, Instant now) {
		if (!this.feeds.move(feed.id(), WebAddress.of(target.toString()))) {
			return false;
		}
		Source source = this.feeds.find(feed.id()).orElseThrow().source();
		this.outbox.publish(new FeedChanged(source, NEWSROOM, now));
		return true;
	}

	private static Validators validators(Feed feed, PollOutcome outcome, PollReport report) {
		if (outcome instanceof PollOutcome.Read read) {
			// With validators, an item that could not be stored would not be shown again.
			return report.complete() ? read.validators() : Validators.NONE;
		}
		return feed.health().validators();
	}

	private void changeState(Feed feed, NextPoll.Verdict verdict, String result, Instant now) {
		switch (verdict) {
			case STAYS -> {
			}
			case BREAKS -> {
				this.feeds.change(feed.id(), FeedState.BROKEN);
				this.outbox.publish(new FeedBroken(feed.source(), result, lastWell(feed), now));
			}
			case RECOVERS -> {
				this.feeds.change(feed.id(), FeedState.ACTIVE);
				this.outbox.publish(new FeedRecovered(feed.source(), now));
			}
			case RETIRES -> {
				this.feeds.change(feed.id(), FeedState.RETIRED);
				this.outbox.publish(new FeedRetired(feed.source(), result, NEWSROOM, now));
			}
		}
	}

	private static Instant lastWell(Feed feed) {
		@Nullable Instant read = feed.health().readAt();
		return Objects.requireNonNullElse(read, feed.health().registeredAt());
	}

}
