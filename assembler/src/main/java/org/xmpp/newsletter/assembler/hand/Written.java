package org.xmpp.newsletter.assembler.hand;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A version of what a person wrote for an issue.
 *
 * @param name what it is known by within the issue
 * @param version counts the versions, from 1
 * @param content what it says, or null when it was taken away
 * @param by who wrote this version
 * @param at when
 */
public record Written(String name, int version, @Nullable Writing content, String by, Instant at) {

	/**
	 * What stands behind the kind in the name.
	 * @return for example the name of the block
	 */
	public String about() {
		return about(this.name);
	}

	/**
	 * What stands behind the kind in a name.
	 * @param name the name of a writing
	 * @return for example the name of the block
	 */
	public static String about(String name) {
		return name.substring(name.indexOf('-') + 1);
	}

}
