package org.xmpp.newsletter.platform.people;

/**
 * How one gets in.
 */
public enum Entry {

	/** With an account; nothing is shown or done without. */
	LOGIN,

	/** By saying a name, without accounts: for a demo or one person's own machine. */
	OPEN

}
