package org.xmpp.newsletter.summarizer.ledger;

/**
 * Something in a text that must come from somewhere.
 *
 * @param kind what it is
 * @param text as it stands in the text
 */
public record Token(Kind kind, String text) {
}
