package org.xmpp.newsletter.aggregator.poll;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmpp.newsletter.aggregator.feed.Feed;
import org.xmpp.newsletter.aggregator.feed.FeedState;
import org.xmpp.newsletter.aggregator.feed.Feeds;
import org.xmpp.newsletter.aggregator.fetch.Validators;
import org.xmpp.newsletter.aggregator.item.Intake;
import org.xmpp.newsletter.aggregator.poll.Memories.Remembered;
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

	private final MeterRegistry meters;

	PollResults(Feeds feeds, Intake intake, PollLog log, Memories memories, Aftermath aftermath, Pushes pushes,
			PollingProperties properties, InstantSource clock, MeterRegistry meters) {
		this.feeds = feeds;
		this.intake = intake;
		this.log = log;
		this.memories = memories;
		this.aftermath = aftermath;
		this.pushes = pushes;
		this.policy = new PollingPolicy(properties.limits());
		this.clock = clock;
		this.meters = meters;
		PollOutcome.WORDS.forEach(this::polls);
	}

	private Counter polls(String outcome) {
		return this.meters.counter("newsroom.polls", "outcome", outcome);
	}

	/**
	 * A poll to be stored.
	 */
	record Polled(Claims.Claim claim, PollOutcome outcome) {
	}

	/**
	 * Stores polls for whoever holds the feeds' leases. Who has lost one to another
	 * worker comes too late, and nothing of that feed is stored.
	 */
	@Transactional
	public void store(List<Polled> polls) {
		Map<UUID, Feed> held = this.feeds.lock(polls.stream()
			.collect(Collectors.toMap((poll) -> poll.claim().feed().id(), (poll) -> poll.claim().lease())));
		Map<UUID, Remembered> before = this.memories.of(held.keySet());
		Set<UUID> pushed = this.pushes.active(held.keySet());
		List<Remembered> remembered = new ArrayList<>();
		List<PollLog.Line> lines = new ArrayList<>();
		Instant now = this.clock.instant();
		for (Polled poll : polls) {
			@Nullable Feed feed = held.get(poll.claim().feed().id());
			if (feed == null) {
				logger.info("The poll of {} took so long that another worker has taken over",
						poll.claim().feed().source().address());
			}
			else if (feed.state() == FeedState.RETIRED) {
				this.log.release(feed.id());
			}
			else {
				Remembered then = before.getOrDefault(feed.id(), new Remembered(feed.id(), Memory.NONE, ""));
				Settled settled = settle(feed, then.memory(), poll.outcome(), pushed.contains(feed.id()), now);
				lines.add(settled.line());
				polls(poll.outcome().word()).increment();
				if (!settled.remembered().equals(before.get(feed.id()))) {
					remembered.add(settled.remembered());
				}
			}
		}
		this.memories.keep(remembered);
		this.log.addAll(lines, now);
		this.log.planAll(lines, now);
	}

	/** What is to be written of a poll when its items and events are stored. */
	private record Settled(Remembered remembered, PollLog.Line line) {
	}

	private Settled settle(Feed feed, Memory before, PollOutcome outcome, boolean pushed, Instant now) {
		Memory memory = before.after(outcome, feed.health().readAt(), now);
		Feed current = follow(feed, before, memory, now);
		boolean gap = now.equals(memory.gapAt());
		PollReport report = takeIn(current, outcome, gap, now);
		Memory kept = remembered(memory, report, current != feed);
		boolean trusted = pushed && !missed(feed, report);
		NextPoll next = this.policy.after(outcome,
				new History(feed.id(), feed.state(), feed.health().failures(), kept, trusted), now);
		this.aftermath.changeState(current, next.verdict(), report.result(), now);
		if (gap) {
			this.aftermath.tellOfGap(current, report.result(), now);
		}
		return new Settled(new Remembered(feed.id(), kept, next.risk()),
				new PollLog.Line(feed.id(), report, validators(feed, outcome, report), next));
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
	private boolean missed(Feed feed, PollReport report) {
		@Nullable Instant lastRead = feed.health().readAt();
		boolean missed = report.fresh() > 0 && lastRead != null && this.pushes.activeSince(feed.id(), lastRead);
		if (missed) {
			this.pushes.missed(feed.id(), report.fresh());
		}
		return missed;
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
