package org.xmpp.newsletter.aggregator.feed;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.xmpp.newsletter.aggregator.project.Projects;
import org.xmpp.newsletter.contracts.FeedChanged;
import org.xmpp.newsletter.platform.event.Outbox;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes registered feeds, pauses them and lets them go on.
 */
@Service
public class FeedChanges {

	private final Feeds feeds;

	private final Projects projects;

	private final FeedHistory history;

	private final Outbox outbox;

	private final InstantSource clock;

	FeedChanges(Feeds feeds, Projects projects, FeedHistory history, Outbox outbox, InstantSource clock) {
		this.feeds = feeds;
		this.projects = projects;
		this.history = history;
		this.outbox = outbox;
		this.clock = clock;
	}

	/**
	 * Tells what can be changed about a feed.
	 * @param feed the feed
	 * @return its details as they are
	 */
	public FeedDetails details(Feed feed) {
		return new FeedDetails(feed.source().address(), feed.source().title(), feed.source().form(),
				(feed.projectId() != null) ? this.projects.find(feed.projectId()).orElseThrow() : null,
				feed.source().section(), feed.verified(), feed.settings().contact(), feed.settings().preReleases(),
				feed.settings().rules());
	}

	/**
	 * Changes a feed.
	 * @param id the feed
	 * @param version the version that the change is based on
	 * @param change makes the new details of the present ones
	 * @param by who decided it
	 * @return the feed as it is now
	 * @throws Problem when there is no such feed, somebody else was quicker, or another
	 * feed is registered at the new address
	 */
	@Transactional
	public Feed change(UUID id, int version, UnaryOperator<FeedDetails> change, String by) {
		Feed feed = this.feeds.lock(id).orElseThrow(() -> Registration.unknown(id));
		if (feed.settings().version() != version) {
			throw new StaleFeed(feed, version);
		}
		FeedDetails before = details(feed);
		FeedDetails after = change.apply(before);
		String difference = FeedDifference.words(before, after);
		if (difference.isEmpty()) {
			return feed;
		}
		Instant now = this.clock.instant();
		if (!after.address().equals(before.address())) {
			move(feed, WebAddress.of(after.address().toString()), now);
		}
		this.feeds.store(id, after);
		this.history.add(id, difference, by, now);
		Feed changed = this.feeds.find(id).orElseThrow();
		if (!changed.source().equals(feed.source()) && feed.state() != FeedState.RETIRED) {
			this.outbox.publish(new FeedChanged(changed.source(), by, now));
		}
		return changed;
	}

	private void move(Feed feed, WebAddress address, Instant now) {
		this.feeds.at(address).filter((there) -> !there.id().equals(feed.id())).ifPresent((there) -> {
			throw new Problem(ProblemType.DUPLICATE, "This address is registered already: '%s' at %s."
				.formatted(there.source().title(), there.source().address())).with("feed", there.id().toString());
		});
		this.feeds.move(feed.id(), address);
		this.feeds.startAnew(feed.id(), now);
	}

	/**
	 * Stops polling a feed for a while.
	 * @param id the feed
	 * @param by who decided it
	 * @throws Problem when there is no such feed, or it is retired or paused already
	 */
	@Transactional
	public void pause(UUID id, String by) {
		Feed feed = this.feeds.lock(id).orElseThrow(() -> Registration.unknown(id));
		if (feed.state() == FeedState.RETIRED || feed.settings().pause() != null) {
			throw new Problem(ProblemType.NOT_NOW,
					"The feed '%s' is not polled anyway.".formatted(feed.source().title()));
		}
		Instant now = this.clock.instant();
		this.feeds.pause(id, by, now);
		this.history.add(id, "paused", by, now);
	}

	/**
	 * Polls a paused feed again.
	 * @param id the feed
	 * @param by who decided it
	 * @throws Problem when there is no such feed, or it is not paused
	 */
	@Transactional
	public void unpause(UUID id, String by) {
		Feed feed = this.feeds.lock(id).orElseThrow(() -> Registration.unknown(id));
		if (feed.settings().pause() == null) {
			throw new Problem(ProblemType.NOT_NOW, "The feed '%s' is not paused.".formatted(feed.source().title()));
		}
		Instant now = this.clock.instant();
		this.feeds.unpause(id, now);
		this.history.add(id, "polled again after a pause", by, now);
	}

}
