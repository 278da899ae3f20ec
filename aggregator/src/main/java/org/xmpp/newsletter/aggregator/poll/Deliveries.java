package org.xmpp.newsletter.aggregator.poll;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.feed.Feed;
import org.xmpp.newsletter.aggregator.feed.FeedState;
import org.xmpp.newsletter.aggregator.feed.Feeds;
import org.xmpp.newsletter.aggregator.item.Intake;
import org.xmpp.newsletter.aggregator.read.FeedReader;
import org.xmpp.newsletter.aggregator.read.ReadFeed;
import org.xmpp.newsletter.aggregator.read.UnreadableFeedException;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in documents that were pushed. They hold only what is new, so they tell nothing
 * of the feed's window, and they change nothing about when it is polled.
 */
@Service
public class Deliveries {

	private final Feeds feeds;

	private final FeedReader reader;

	private final Intake intake;

	private final PollLog log;

	private final TransactionTemplate transaction;

	private final InstantSource clock;

	Deliveries(Feeds feeds, FeedReader reader, Intake intake, PollLog log, TransactionTemplate transaction,
			InstantSource clock) {
		this.feeds = feeds;
		this.reader = reader;
		this.intake = intake;
		this.log = log;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Takes in a document.
	 * @param id the feed that it is part of
	 * @param body the document
	 * @param contentType what the hub calls it, or null
	 */
	public void take(UUID id, byte[] body, @Nullable String contentType) {
		Feed feed = this.feeds.find(id).orElseThrow();
		URI address = feed.source().address();
		try {
			ReadFeed pushed = this.reader.read(body, contentType, address);
			this.transaction.executeWithoutResult((_) -> store(id, pushed));
		}
		catch (UnreadableFeedException ex) {
			this.transaction
				.executeWithoutResult((_) -> this.log.add(id, PollReport.unreadablePush(ex), this.clock.instant()));
		}
	}

	/** Before the first poll nobody can tell what is news and what is backlog. */
	private void store(UUID id, ReadFeed pushed) {
		Instant now = this.clock.instant();
		this.feeds.lock(id)
			.filter((feed) -> feed.state() != FeedState.RETIRED && feed.health().contactedAt() != null)
			.ifPresent((feed) -> this.log.add(id,
					PollReport.of(pushed, this.intake.take(feed, pushed.items(), now), false).asPush(), now));
	}

}
