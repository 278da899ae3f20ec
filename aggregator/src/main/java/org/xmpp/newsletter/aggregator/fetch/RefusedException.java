package org.xmpp.newsletter.aggregator.fetch;

import java.io.IOException;

/**
 * An address or an answer that the rules of fetching forbid; the message is for a
 * maintainer.
 */
class RefusedException extends IOException {

	RefusedException(String message) {
		super(message);
	}

}
