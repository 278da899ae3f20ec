package org.xmpp.newsletter.assembler.issue;

import java.util.List;
import java.util.UUID;

/**
 * What stands in a section as one: an entry, a family of entries, or what a person wrote.
 *
 * @param key by which people put it in order
 * @param title what it is called on the desk, plain text
 * @param entries the entries in it, none when a person wrote it
 * @param markdown its text as printed
 */
record PrintedPiece(String key, String title, List<UUID> entries, String markdown) {

	PrintedPiece {
		entries = List.copyOf(entries);
	}

}
