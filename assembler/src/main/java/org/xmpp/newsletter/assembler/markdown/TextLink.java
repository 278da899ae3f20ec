package org.xmpp.newsletter.assembler.markdown;

/**
 * A link in a text.
 *
 * @param text the words that are linked
 * @param address where they lead, as written
 */
public record TextLink(String text, String address) {
}
