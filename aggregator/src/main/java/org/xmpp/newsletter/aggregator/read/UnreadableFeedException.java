package org.xmpp.newsletter.aggregator.read;

/**
 * A document is no feed that can be read; the message says why, in words for the feed's
 * maintainer.
 */
public class UnreadableFeedException extends Exception {

	/**
	 * States why.
	 * @param message one sentence for the feed's maintainer
	 */
	public UnreadableFeedException(String message) {
		super(message);
	}

	UnreadableFeedException(String message, Throwable cause) {
		super(message, cause);
	}

}
