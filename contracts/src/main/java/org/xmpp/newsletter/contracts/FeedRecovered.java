package org.xmpp.newsletter.contracts;

import java.time.Instant;

/**
 * A broken feed was read well again.
 *
 * @param source the feed
 * @param at when
 */
public record FeedRecovered(Source source, Instant at) implements FeedEvent {
}
