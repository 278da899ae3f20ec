package org.xmpp.newsletter.platform.login;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.people.Role;
import org.xmpp.newsletter.platform.people.SignedIn;

/**
 * Who may make a request.
 */
public sealed interface Access permits Access.Anybody, Access.Reader, Access.InPerson, Access.OneOf {

	/**
	 * Decides.
	 * @param who makes the request, or null when nobody is signed in
	 * @param safe whether it changes nothing
	 * @return whether it may go on
	 */
	default boolean admits(@Nullable SignedIn who, boolean safe) {
		if (this instanceof Anybody) {
			return true;
		}
		if (who == null || (who.readOnly() && !safe)) {
			return false;
		}
		return switch (this) {
			case Anybody(), Reader() -> true;
			case InPerson(Set<Role> roles) -> who.session() != null && (roles.isEmpty() || hasOne(who, roles));
			case OneOf(Set<Role> roles) -> hasOne(who, roles);
		};
	}

	private static boolean hasOne(SignedIn who, Set<Role> roles) {
		return roles.stream().anyMatch(who::has);
	}

	/**
	 * Also strangers.
	 */
	record Anybody() implements Access {
	}

	/**
	 * Whoever has an account.
	 */
	record Reader() implements Access {
	}

	/**
	 * Whoever is signed in with one of the roles, or any account when none is named; no
	 * program with a token, which could give itself more than it was given.
	 */
	record InPerson(Set<Role> roles) implements Access {
	}

	/**
	 * Whoever has one of the roles.
	 */
	record OneOf(Set<Role> roles) implements Access {
	}

}
