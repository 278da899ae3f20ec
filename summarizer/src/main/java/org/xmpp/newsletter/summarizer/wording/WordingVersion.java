package org.xmpp.newsletter.summarizer.wording;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The forms as somebody wrote them.
 *
 * @param version counts from 1; 0 is what the program brings
 * @param forms YAML with comments
 * @param note why they were changed, perhaps empty
 * @param by who wrote them
 * @param at when, or null for what the program brings
 */
public record WordingVersion(int version, String forms, String note, String by, @Nullable Instant at) {
}
