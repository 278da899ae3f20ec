package org.xmpp.newsletter.assembler.issue;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something that a person should look at before the issue is released or, when it shows
 * only later, repair on the site.
 *
 * @param severity how bad it is
 * @param check what found it
 * @param about which entry, specification or part of the issue it is about, for people
 * @param words what is the matter and what to do
 * @param entry the entry, or null when it is about something else
 */
record Finding(Severity severity, String check, String about, String words, @Nullable UUID entry) {

	/**
	 * How bad a finding is.
	 */
	enum Severity {

		/** Wrong as it stands. */
		ERROR,

		/** Probably wrong. */
		WARNING,

		/** Something left to do by hand. */
		NOTE

	}

}
