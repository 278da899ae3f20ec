package org.xmpp.newsletter.aggregator.desk;

import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.xmpp.newsletter.aggregator.feed.Feed;
import org.xmpp.newsletter.aggregator.feed.Feeds;
import org.xmpp.newsletter.aggregator.feed.Registration;
import org.xmpp.newsletter.aggregator.item.ItemArchive;
import org.xmpp.newsletter.aggregator.item.ItemArchive.Count;

import org.springframework.stereotype.Component;

/**
 * Puts together what is to be seen of feeds.
 */
@Component
class FeedViews {

	private final Feeds feeds;

	private final ItemArchive items;

	private final InstantSource clock;

	FeedViews(Feeds feeds, ItemArchive items, InstantSource clock) {
		this.feeds = feeds;
		this.items = items;
		this.clock = clock;
	}

	List<FeedView> all() {
		Map<UUID, Count> counts = counts();
		return this.feeds.all().stream().map((feed) -> view(feed, counts)).toList();
	}

	FeedView one(UUID id) {
		return view(this.feeds.find(id).orElseThrow(() -> Registration.unknown(id)), counts());
	}

	private static FeedView view(Feed feed, Map<UUID, Count> counts) {
		return FeedView.of(feed, counts.getOrDefault(feed.id(), Count.NONE));
	}

	private Map<UUID, Count> counts() {
		return this.items.counts(YearMonth.from(this.clock.instant().atOffset(ZoneOffset.UTC)));
	}

}
