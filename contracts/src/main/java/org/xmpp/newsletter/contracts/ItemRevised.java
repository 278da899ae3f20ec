package org.xmpp.newsletter.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * A feed showed an item with another text, title or link than before.
 *
 * @param item the item's identity
 * @param revision the number of this revision, from 2
 * @param source where it was found
 * @param content what it says now
 * @param seen when the aggregator first saw this revision
 */
public record ItemRevised(UUID item, int revision, Source source, ItemContent content,
		Instant seen) implements ItemEvent {
}
