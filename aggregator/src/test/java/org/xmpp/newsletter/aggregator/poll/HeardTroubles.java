package org.xmpp.newsletter.aggregator.poll;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears what owners of feeds should know.
 */
@Component
class HeardTroubles {

	private final List<FeedTrouble> heard = new CopyOnWriteArrayList<>();

	@EventListener
	void hear(FeedTrouble trouble) {
		this.heard.add(trouble);
	}

	List<FeedTrouble> of(UUID feed) {
		return this.heard.stream().filter((trouble) -> trouble.feed().id().equals(feed)).toList();
	}

}
