package org.xmpp.newsletter.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * An editor approved an entry for an issue.
 *
 * @param entry the entry's identity
 * @param version the version of the entry that this decision made
 * @param content the approved text, which never changes without a person
 * @param by the editor
 * @param at when
 */
public record EntryApproved(UUID entry, int version, EntryContent content, String by,
		Instant at) implements EntryEvent {
}
