package org.xmpp.newsletter.assembler.issue;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A section as it is printed.
 *
 * @param id the section's id
 * @param heading its heading
 * @param parent the heading over it, or null
 * @param body its Markdown
 * @param entries its entries in print order
 * @param pieces what is moved as one, in print order
 */
record PrintedSection(String id, String heading, @Nullable String parent, String body, List<PrintedEntry> entries,
		List<PrintedPiece> pieces) {

	public PrintedSection {
		entries = List.copyOf(entries);
		// Issues released before pieces were told have none.
		pieces = (pieces != null) ? List.copyOf(pieces) : List.of();
	}

}
