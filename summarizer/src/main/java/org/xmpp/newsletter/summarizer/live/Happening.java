package org.xmpp.newsletter.summarizer.live;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that the other editors should see at once.
 *
 * @param cursor its place in the order of what happened
 * @param entry the entry that it happened to
 * @param what what was done, as in the history, or claimed, released, noted
 * @param by who did it
 * @param at when
 */
public record Happening(Cursor cursor, UUID entry, String what, String by, Instant at) {
}
