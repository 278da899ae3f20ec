package org.xmpp.newsletter.summarizer.review;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One line of an entry's history.
 *
 * @param version the version of the entry that it made
 * @param what what was done
 * @param detail a reason, a month or a text
 * @param by who did it
 * @param at when
 */
public record Decision(int version, String what, @Nullable String detail, String by, Instant at) {
}
