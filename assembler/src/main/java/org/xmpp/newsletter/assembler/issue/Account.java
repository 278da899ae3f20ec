package org.xmpp.newsletter.assembler.issue;

import java.util.List;
import java.util.UUID;

/**
 * Where every entry of a month went: each is printed, or it is not and there is a reason.
 *
 * @param printed what is printed, in print order
 * @param unprinted what is not
 */
public record Account(List<Printed> printed, List<Unprinted> unprinted) {

	public Account {
		printed = List.copyOf(printed);
		unprinted = List.copyOf(unprinted);
	}

	/**
	 * A printed entry.
	 *
	 * @param entry its identity
	 * @param title its title
	 * @param section the heading it stands under
	 * @param position its place in the issue, from 1
	 */
	public record Printed(UUID entry, String title, String section, int position) {
	}

	/**
	 * An entry that is not printed.
	 *
	 * @param entry its identity
	 * @param title its title
	 * @param cause the kind of reason
	 * @param reason why, in words
	 */
	public record Unprinted(UUID entry, String title, Cause cause, String reason) {
	}

	/**
	 * Why an entry is not printed.
	 */
	public enum Cause {

		WITHDRAWN, PRINTED_BEFORE, TOO_LATE

	}

}
