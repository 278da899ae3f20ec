package org.xmpp.newsletter.contracts;

import java.time.Instant;

/**
 * A feed is not polled any more.
 *
 * @param source the feed
 * @param reason why, in words
 * @param by who decided it, or "newsroom" when the feed said so itself
 * @param at when
 */
public record FeedRetired(Source source, String reason, String by, Instant at) implements FeedEvent {
}
