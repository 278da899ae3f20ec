package org.xmpp.newsletter.contracts;

import java.net.URI;

/**
 * A picture that an editor chose for an entry. It is never printed from where it is: the
 * issue gets a copy.
 *
 * @param address where the source has it
 * @param caption what is seen, plain text on one line, never empty
 * @param file the name of the copy, of small letters, digits, dots and hyphens; as a rule
 * no other figure of the month has it, and it stays the same when the caption changes
 */
public record EntryFigure(URI address, String caption, String file) {
}
