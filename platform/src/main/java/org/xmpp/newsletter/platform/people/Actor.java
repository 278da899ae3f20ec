package org.xmpp.newsletter.platform.people;

/**
 * Who does something to an account, and from where.
 *
 * @param name who, as the audit log calls them
 * @param address the network address, or empty when it was done on the machine itself
 * @param agent the program, as it calls itself
 */
public record Actor(String name, String address, String agent) {

	private static final int LONGEST = 200;

	public Actor {
		agent = agent.substring(0, Math.min(LONGEST, agent.length()));
	}

	/**
	 * The same from the same place under another name.
	 * @param other the name
	 * @return the actor
	 */
	public Actor as(String other) {
		return new Actor(other, this.address, this.agent);
	}

}
