package org.xmpp.newsletter.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * A feed showed an item that it had not shown before, or a person brought one by its
 * address.
 *
 * @param item the item's identity
 * @param source where it was found
 * @param content what it says
 * @param seen when the aggregator first saw it
 * @param backlog whether it stood in the feed at the first contact with that feed, so
 * that its age tells whether it is news
 */
public record ItemPublished(UUID item, Source source, ItemContent content, Instant seen,
		boolean backlog) implements ItemEvent {

	@Override
	public int revision() {
		return 1;
	}

}
