package org.xmpp.newsletter.contracts;

import java.net.URI;

/**
 * A link as it was printed.
 *
 * @param text the words that are linked, plain
 * @param address where they lead, absolute, over HTTP
 */
public record PrintedLink(String text, URI address) {
}
