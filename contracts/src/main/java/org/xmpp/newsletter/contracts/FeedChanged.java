package org.xmpp.newsletter.contracts;

import java.time.Instant;

/**
 * What is registered about a feed changed: its address, project or section.
 *
 * @param source the feed as it is now
 * @param by who changed it
 * @param at when
 */
public record FeedChanged(Source source, String by, Instant at) implements FeedEvent {
}
