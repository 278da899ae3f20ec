package org.xmpp.newsletter.assembler.document;

import org.jspecify.annotations.Nullable;

/**
 * A place that a person and the newsroom changed since the draft was given out.
 *
 * @param section the heading it stands under
 * @param given the text that was given out, or null when it was not there
 * @param edited the person's text, which stands in the draft, or null when it was taken
 * out
 * @param generated the newsroom's text of today, or null when it is not there any more
 */
public record Conflict(String section, @Nullable String given, @Nullable String edited, @Nullable String generated) {
}
