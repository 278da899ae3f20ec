package org.xmpp.newsletter.assembler.specification;

import java.util.List;

/**
 * A specification change as it is printed.
 *
 * @param label the XEP or the proposal, for people
 * @param markdown its list item
 * @param notes what a person should look at
 */
public record PrintedChange(String label, String markdown, List<String> notes) {

	public PrintedChange {
		notes = List.copyOf(notes);
	}

}
