package org.xmpp.newsletter.platform.people;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who can get in.
 *
 * @param id never changes
 * @param login what they type to sign in
 * @param name what stands beside their decisions; nobody else has it
 * @param roles what they may do
 * @param disabled whether they are kept out
 * @param withPassword whether a password is set
 * @param outside whether an identity provider vouches for them
 * @param createdAt when they were invited
 */
public record Account(UUID id, String login, String name, Set<Role> roles, boolean disabled, boolean withPassword,
		boolean outside, Instant createdAt) {

	public Account {
		roles = Set.copyOf(roles);
	}

	/**
	 * Tells where they are on the way in.
	 * @return disabled, invited (no way in used yet) or active
	 */
	public State state() {
		if (this.disabled) {
			return State.DISABLED;
		}
		return (this.withPassword || this.outside) ? State.ACTIVE : State.INVITED;
	}

	/**
	 * Where somebody is on the way in.
	 */
	public enum State {

		/** Has a link to set a password, and has not used it. */
		INVITED,

		/** Can sign in. */
		ACTIVE,

		/** Is kept out. */
		DISABLED

	}

}
