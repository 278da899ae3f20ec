package org.xmpp.newsletter.client;

/**
 * No newsroom answers.
 */
final class Unreachable extends RuntimeException {

	Unreachable(String message) {
		super(message);
	}

}
