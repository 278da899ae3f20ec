package org.xmpp.newsletter.assembler.specification;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a person made of a specification change, or added to the specifications.
 *
 * @param change the change, or an identity of its own for an addition
 * @param heading the subsection an addition stands in, or null for a change of the list
 * @param text the Markdown that is printed, without list marker, or null when the change
 * is left out
 * @param reason why, in the person's words, perhaps empty
 * @param by who decided
 */
public record ChangeEdit(UUID change, @Nullable String heading, @Nullable String text, String reason, String by) {
}
