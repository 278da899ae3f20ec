package org.xmpp.newsletter.aggregator.feed;

import java.time.Instant;
import java.time.InstantSource;

import org.xmpp.newsletter.aggregator.project.ProjectChanges.ProjectChanged;
import org.xmpp.newsletter.contracts.FeedChanged;
import org.xmpp.newsletter.platform.event.Outbox;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the other services of a changed project: what is known of it travels with its
 * feeds.
 */
@Component
class ProjectNews {

	private final Feeds feeds;

	private final Outbox outbox;

	private final InstantSource clock;

	ProjectNews(Feeds feeds, Outbox outbox, InstantSource clock) {
		this.feeds = feeds;
		this.outbox = outbox;
		this.clock = clock;
	}

	@EventListener
	void on(ProjectChanged changed) {
		Instant now = this.clock.instant();
		this.feeds.of(changed.project())
			.stream()
			.filter((feed) -> feed.state() != FeedState.RETIRED)
			.forEach((feed) -> this.outbox.publish(new FeedChanged(feed.source(), changed.by(), now)));
	}

}
