package org.xmpp.newsletter.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * A person changed an approved entry: its text, section, month or figures.
 *
 * @param entry the entry's identity
 * @param version the version of the entry that this decision made
 * @param content the entry as it is now
 * @param by who changed it
 * @param at when
 */
public record EntryCorrected(UUID entry, int version, EntryContent content, String by,
		Instant at) implements EntryEvent {
}
