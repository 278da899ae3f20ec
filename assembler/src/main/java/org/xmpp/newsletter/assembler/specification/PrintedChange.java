package org.xmpp.newsletter.assembler.specification;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A specification change as it is printed.
 *
 * @param change its identity
 * @param label the XEP or the proposal, for people
 * @param markdown its list item
 * @param notes what a person should look at
 * @param by who wrote it so, or null when it follows from the list
 */
public record PrintedChange(@Nullable UUID change, String label, String markdown, List<String> notes,
		@Nullable String by) {

	public PrintedChange {
		notes = List.copyOf(notes);
	}

}
