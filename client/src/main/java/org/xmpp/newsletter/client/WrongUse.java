package org.xmpp.newsletter.client;

/**
 * A command was given what it cannot work with.
 */
final class WrongUse extends RuntimeException {

	WrongUse(String message) {
		super(message);
	}

}
