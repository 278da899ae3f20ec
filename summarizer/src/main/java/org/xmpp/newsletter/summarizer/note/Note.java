package org.xmpp.newsletter.summarizer.note;

import java.time.Instant;

/**
 * A few words about an entry for the other editors; never printed.
 *
 * @param id its identity
 * @param text plain text, at most 1000 characters
 * @param by who wrote it
 * @param at when
 */
public record Note(long id, String text, String by, Instant at) {
}
