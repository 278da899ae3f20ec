package org.xmpp.newsletter.contracts;

import java.time.Instant;

/**
 * A maintainer registered a feed.
 *
 * @param source the feed
 * @param by who registered it
 * @param at when
 */
public record FeedRegistered(Source source, String by, Instant at) implements FeedEvent {
}
