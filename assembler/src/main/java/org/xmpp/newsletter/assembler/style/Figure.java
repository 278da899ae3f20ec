package org.xmpp.newsletter.assembler.style;

/**
 * An image in an issue.
 *
 * @param image its address, or its path on the site
 * @param caption what is seen, plain text
 */
public record Figure(String image, String caption) {
}
