package org.xmpp.newsletter.assembler.issue;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Where every entry of a month went: each is printed, or it is not and there is a reason.
 *
 * @param printed what is printed, in print order
 * @param unprinted what is not
 * @param changes what became of every specification change
 */
record Account(List<Printed> printed, List<Unprinted> unprinted, List<Changed> changes) {

	public Account {
		printed = List.copyOf(printed);
		unprinted = List.copyOf(unprinted);
		// Issues released before these were accounted for have none.
		changes = (changes != null) ? List.copyOf(changes) : List.of();
	}

	/**
	 * A printed entry.
	 *
	 * @param entry its identity
	 * @param title its title
	 * @param section the heading it stands under
	 * @param position its place in the issue, from 1
	 * @param since what was decided after the release and is not in print, or null
	 */
	record Printed(UUID entry, String title, String section, int position, @Nullable String since) {

		Printed since(@Nullable String decision) {
			return new Printed(this.entry, this.title, this.section, this.position, decision);
		}

	}

	/**
	 * An entry that is not printed.
	 *
	 * @param entry its identity
	 * @param title its title
	 * @param cause the kind of reason
	 * @param reason why, in words
	 */
	record Unprinted(UUID entry, String title, Cause cause, String reason) {
	}

	/**
	 * A specification change.
	 *
	 * @param change its identity
	 * @param label the XEP or the proposal with what happened to it
	 * @param fate what became of it
	 * @param reason why it was edited or left out, with who, perhaps empty
	 */
	record Changed(UUID change, String label, Fate fate, String reason) {
	}

	/**
	 * What became of a specification change.
	 */
	enum Fate {

		PRINTED, EDITED, LEFT_OUT, SAME_AS_ANOTHER, NO_PLACE

	}

	/**
	 * Why an entry is not printed.
	 */
	enum Cause {

		WITHDRAWN, PRINTED_BEFORE, TOO_LATE

	}

}
