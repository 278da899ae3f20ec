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
 * @param maker what had made the text then, in words, or null where it was not written
 * down
 * @param changed how much of the machine's draft people had changed then, 0 to 1, or null
 */
public record Decision(int version, String what, @Nullable String detail, String by, Instant at, @Nullable String maker,
		@Nullable Double changed) {
}
