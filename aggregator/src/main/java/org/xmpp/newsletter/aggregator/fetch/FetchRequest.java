package org.xmpp.newsletter.aggregator.fetch;

import java.net.URI;

/**
 * What to fetch.
 *
 * @param address an absolute http or https address
 * @param validators what the last answer came with, or {@link Validators#NONE}
 */
public record FetchRequest(URI address, Validators validators) {

}
