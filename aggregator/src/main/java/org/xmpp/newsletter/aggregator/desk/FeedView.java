package org.xmpp.newsletter.aggregator.desk;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.feed.Feed;
import org.xmpp.newsletter.aggregator.feed.FeedState;
import org.xmpp.newsletter.aggregator.item.ItemArchive.Count;
import org.xmpp.newsletter.contracts.FeedForm;
import org.xmpp.newsletter.contracts.Project;

/**
 * A feed as people and programs see it.
 *
 * @param condition its state in words
 * @param lastResult how the last poll went, in words
 * @param nextPoll when it is polled next, or null when it is not any more
 * @param nextPollWhy the reason, in words
 */
record FeedView(UUID id, URI address, String title, FeedForm form, @Nullable Project project, @Nullable String section,
		boolean verified, FeedState state, String condition, @Nullable Instant lastPoll, @Nullable String lastResult,
		@Nullable Instant lastReadWell, int failures, @Nullable Instant nextPoll, String nextPollWhy,
		@Nullable Instant notBefore, long items, long itemsThisMonth) {

	static FeedView of(Feed feed, Count count) {
		boolean retired = feed.state() == FeedState.RETIRED;
		boolean polled = !retired && feed.settings().pause() == null;
		Feed.Health health = feed.health();
		return new FeedView(feed.id(), feed.source().address(), feed.source().title(), feed.source().form(),
				feed.source().project(), feed.source().section(), feed.verified(), feed.state(), condition(feed),
				health.polledAt(), health.lastResult(), health.readAt(), health.failures(),
				polled ? feed.plan().at() : null,
				polled ? feed.plan().why() : retired ? "not polled any more" : "not polled until it is resumed",
				feed.plan().notBefore(), count.all(), count.thisMonth());
	}

	private static String condition(Feed feed) {
		if (feed.settings().pause() != null && feed.state() != FeedState.RETIRED) {
			return "paused";
		}
		return switch (feed.state()) {
			case RETIRED -> "retired";
			case BROKEN -> "broken, failed %d times in a row".formatted(feed.health().failures());
			case ACTIVE -> active(feed.health());
		};
	}

	private static String active(Feed.Health health) {
		if (health.polledAt() == null) {
			return "new, not polled yet";
		}
		return (health.failures() == 0) ? "read well" : "failed, %d in a row".formatted(health.failures());
	}

}
