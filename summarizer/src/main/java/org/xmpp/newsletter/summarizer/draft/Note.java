package org.xmpp.newsletter.summarizer.draft;

/**
 * One list item of a body.
 *
 * @param heading what stands above its list, or empty
 * @param text its first line
 */
public record Note(String heading, String text) {
}
