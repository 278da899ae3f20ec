package org.xmpp.newsletter.aggregator.poll;

import java.time.Instant;
import java.time.InstantSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmpp.newsletter.aggregator.feed.Feed;
import org.xmpp.newsletter.aggregator.feed.FeedState;
import org.xmpp.newsletter.aggregator.feed.Feeds;
import org.xmpp.newsletter.aggregator.fetch.Validators;
import org.xmpp.newsletter.aggregator.item.Intake;
import org.xmpp.newsletter.aggregator.poll.PollingPolicy.History;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores what came of a poll: items, events, validators and the next poll, all or
 * nothing. So validators are never ahead of the items they stand for.
 */
@Service
class PollResults {

	private static final Logger logger = LoggerFactory.getLogger(PollResults.class);

	private final Feeds feeds;

	private final Intake intake;

	private final PollLog log;

	private final Memories memories;

	private final Aftermath aftermath;

	private final Pushes pushes;

	private final PollingPolicy policy;

	private final InstantSource clock;

	PollResults(Feeds feeds, Intake intake, PollLog log, Memories memories, Aftermath aftermath, Pushes pushes,
			PollingProperties properties, InstantSource clock) {
		this.feeds = feeds;
		this.intake = intake;
		this.log = log;
		this.memories = memories;
		this.aftermath = aftermath;
		this.pushes = pushes;
		this.policy = new PollingPolicy(properties.limits());
		this.clock = clock;
	}

	/**
	 * Stores a poll for whoever holds the feed's lease. Who has lost it to another worker
	 * comes too late, and nothing is stored.
	 */
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
		Memory before = this.memories.of(feed.id());
		Memory memory = before.after(outcome, feed.health().readAt(), now);
		Feed current = follow(feed, before, memory, now);
		boolean gap = now.equals(memory.gapAt());
		PollReport report = takeIn(current, outcome, gap, now);
		Memory kept = remembered(memory, report, current != feed);
		NextPoll next = this.policy.after(outcome,
				new History(feed.id(), feed.state(), feed.health().failures(), kept, pushed(feed, report)), now);
		this.memories.keep(feed.id(), kept, next.risk());
		this.log.add(feed.id(), report, now);
		this.log.plan(feed.id(), validators(feed, outcome, report), report, next, now);
		this.aftermath.changeState(current, next.verdict(), report.result(), now);
		if (gap) {
			this.aftermath.tellOfGap(current, report.result(), now);
		}
	}

	/** A permanent redirect is registered when it has lasted, if nothing stands there. */
	private Feed follow(Feed feed, Memory before, Memory memory, Instant now) {
		@Nullable Move move = memory.move();
		if (move == null || !move.isSettled(now)) {
			return feed;
		}
		@Nullable Instant lastPoll = feed.health().polledAt();
		boolean settledBefore = before.move() != null && lastPoll != null && before.move().isSettled(lastPoll);
		Feed moved = this.aftermath.move(feed, move.target(), now);
		if (moved == feed && !settledBefore) {
			this.aftermath.other(feed, move.target())
				.ifPresent((other) -> this.aftermath.tellOfOther(feed, other, now));
		}
		return moved;
	}

	/** What a hub was to push and a poll has found ends the trust in the hub. */
	private boolean pushed(Feed feed, PollReport report) {
		@Nullable Instant lastRead = feed.health().readAt();
		if (report.fresh() > 0 && lastRead != null && this.pushes.activeSince(feed.id(), lastRead)) {
			this.pushes.missed(feed.id(), report.fresh());
		}
		return this.pushes.active(feed.id());
	}

	private PollReport takeIn(Feed feed, PollOutcome outcome, boolean gap, Instant now) {
		return (outcome instanceof PollOutcome.Read read)
				? PollReport.of(read.feed(), this.intake.take(feed, read.feed().items(), now), gap)
				: PollReport.of(outcome);
	}

	private static Memory remembered(Memory memory, PollReport report, boolean moved) {
		Memory kept = moved ? memory.settled() : memory;
		return report.complete() ? kept : kept.unread();
	}

	private static Validators validators(Feed feed, PollOutcome outcome, PollReport report) {
		return switch (outcome) {
			// With validators, an item that could not be stored would not be shown again.
			case PollOutcome.Read read -> report.complete() ? read.served().validators() : Validators.NONE;
			case PollOutcome.Same same -> same.served().validators();
			case PollOutcome.Unchanged _, PollOutcome.Throttled _, PollOutcome.Gone _, PollOutcome.Failed _ ->
				feed.health().validators();
		};
	}

}
