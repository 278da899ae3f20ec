package org.xmpp.newsletter.platform.people;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;

/**
 * What somebody does in the newsroom; a person can have several. Whoever is signed in may
 * read everything but the accounts of others.
 */
public enum Role {

	/** Registers feeds and projects. */
	MAINTAINER("Maintainer", "registers feeds and projects"),

	/** Decides on entries. */
	EDITOR("Editor", "decides on entries"),

	/** Makes the issue. */
	COMM_TEAM("Comm team", "makes the issue and releases it"),

	/** Runs the newsroom. */
	OPERATOR("Operator", "sees how the newsroom runs and repairs it"),

	/** Lets people in. */
	ADMINISTRATOR("Administrator", "invites people, gives roles, reads the audit log");

	private final String label;

	private final String does;

	Role(String label, String does) {
		this.label = label;
		this.does = does;
	}

	/**
	 * What people call it.
	 * @return the label
	 */
	public String label() {
		return this.label;
	}

	/**
	 * What somebody in this role does.
	 * @return the end of a sentence
	 */
	public String does() {
		return this.does;
	}

	/**
	 * What programs and tables call it.
	 * @return a word such as {@code comm-team}
	 */
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * Reads roles.
	 * @param words their words
	 * @return the roles
	 * @throws Problem when a word is none
	 */
	public static Set<Role> of(Collection<String> words) {
		Set<Role> roles = EnumSet.noneOf(Role.class);
		words.forEach((word) -> roles.add(of(word)));
		return roles;
	}

	private static Role of(String word) {
		return Arrays.stream(values())
			.filter((role) -> role.word().equals(word.strip()))
			.findFirst()
			.orElseThrow(() -> new Problem(ProblemType.INVALID,
					"'%s' is no role. Roles are %s.".formatted(word, String.join(", ", words(List.of(values()))))));
	}

	static List<String> words(Collection<Role> roles) {
		return roles.stream().sorted().map(Role::word).toList();
	}

}
