package org.xmpp.newsletter.standalone.command;

/**
 * A command cannot do what it was asked to; the message tells a person why and what to
 * do.
 */
public class CommandFailure extends RuntimeException {

	/**
	 * States the failure.
	 * @param message one sentence for a person
	 */
	public CommandFailure(String message) {
		super(message);
	}

}
