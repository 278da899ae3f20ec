package org.xmpp.newsletter.contracts;

import java.time.Instant;

/**
 * A feed cannot be read any more.
 *
 * @param source the feed
 * @param problem what is wrong, in words for its maintainer
 * @param since when it was last read well, or registered
 * @param at when it was found to be broken
 */
public record FeedBroken(Source source, String problem, Instant since, Instant at) implements FeedEvent {
}
