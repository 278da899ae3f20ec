package org.xmpp.newsletter.contracts;

import java.util.UUID;

/**
 * News about an entry that an editor decided on.
 */
public sealed interface EntryEvent extends Event permits EntryApproved, EntryCorrected, EntryWithdrawn, EntrySetAside {

	/**
	 * The entry's identity, stable over all its revisions.
	 * @return the entry's id
	 */
	UUID entry();

	/**
	 * Counts the decisions on the entry; a higher one replaces a lower one.
	 * @return the version of the entry that this event made
	 */
	int version();

	@Override
	default String key() {
		return entry().toString();
	}

}
