package org.xmpp.newsletter.assembler.style;

/**
 * The form of the summary in the front matter.
 *
 * @param opening how it begins
 * @param mostWords how long it may be
 * @param ellipsis the template of what is added when not everything fits
 * @param whenEmpty the summary of an issue without entries
 */
public record SummaryForm(String opening, int mostWords, String ellipsis, String whenEmpty) {
}
