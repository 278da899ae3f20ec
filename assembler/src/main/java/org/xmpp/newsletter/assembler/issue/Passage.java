package org.xmpp.newsletter.assembler.issue;

import org.jspecify.annotations.Nullable;

/**
 * What a person of the comm team wrote into a section by hand: an announcement, a block
 * of several paragraphs, a figure. It is printed as it is.
 *
 * @param key its identity within the issue
 * @param section the section it stands in
 * @param title its heading, or null when it has none
 * @param text Markdown, without a list marker
 * @param item whether it is printed as a list item
 * @param by who wrote it
 */
public record Passage(String key, String section, @Nullable String title, String text, boolean item, String by) {
}
