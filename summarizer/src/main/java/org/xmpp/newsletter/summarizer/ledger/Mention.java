package org.xmpp.newsletter.summarizer.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A token where it stands in a text.
 *
 * @param kind what it is
 * @param text as it is written
 * @param start where it begins
 * @param end where it ends
 * @param key the same for all ways to write it
 * @param date what it means, when it is a date
 */
record Mention(Kind kind, String text, int start, int end, String key, Dates.@Nullable Dated date) {
}
