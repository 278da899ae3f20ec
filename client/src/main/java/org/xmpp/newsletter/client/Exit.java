package org.xmpp.newsletter.client;

/**
 * What a command tells the shell.
 */
final class Exit {

	static final int DONE = 0;

	static final int REFUSED = 1;

	static final int WRONG_USE = 2;

	static final int UNREACHABLE = 3;

	private Exit() {
	}

}
