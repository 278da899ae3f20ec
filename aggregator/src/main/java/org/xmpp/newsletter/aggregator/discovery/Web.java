package org.xmpp.newsletter.aggregator.discovery;

import org.xmpp.newsletter.aggregator.fetch.FetchRequest;
import org.xmpp.newsletter.aggregator.fetch.FetchResult;

/**
 * Whom to ask.
 */
@FunctionalInterface
interface Web {

	FetchResult fetch(FetchRequest request);

}
