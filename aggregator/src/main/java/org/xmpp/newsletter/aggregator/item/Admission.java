package org.xmpp.newsletter.aggregator.item;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.contracts.Source;

/**
 * What a feed's settings make of one of its items.
 *
 * @param source where it was found, with the item's own project
 * @param project that project's identity, or null
 * @param skipped why it is not published, or null when it is
 */
record Admission(Source source, @Nullable UUID project, @Nullable String skipped) {
}
