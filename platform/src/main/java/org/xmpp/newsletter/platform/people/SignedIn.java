package org.xmpp.newsletter.platform.people;

import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Somebody whose request was found to be theirs.
 *
 * @param account who it is
 * @param roles what the request may do: the account's roles, or with a token those that
 * both have
 * @param readOnly whether it may only read
 * @param session the session, or null with a token
 */
public record SignedIn(Account account, Set<Role> roles, boolean readOnly, @Nullable UUID session) {

	/** Under this name a request carries who makes it. */
	public static final String ATTRIBUTE = SignedIn.class.getName();

	/**
	 * Whether the request may act in a role.
	 * @param role the role
	 * @return whether it has it
	 */
	public boolean has(Role role) {
		return this.roles.contains(role);
	}

}
