package org.xmpp.newsletter.aggregator.discovery.form;

import java.net.URI;

/**
 * An address at which a feed may be.
 *
 * @param address where
 * @param tier how good the guess is
 * @param why the reason, in words
 */
public record Guess(URI address, Tier tier, String why) {
}
