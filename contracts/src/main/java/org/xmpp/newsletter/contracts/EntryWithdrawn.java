package org.xmpp.newsletter.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * An approved entry is not to be printed after all.
 *
 * @param entry the entry's identity
 * @param version the version of the entry that this decision made
 * @param reason why, in words
 * @param by who decided it
 * @param at when
 */
public record EntryWithdrawn(UUID entry, int version, String reason, String by, Instant at) implements EntryEvent {
}
