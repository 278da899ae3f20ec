package org.xmpp.newsletter.summarizer.draft;

/**
 * A link of an entry.
 *
 * @param text what a reader sees of it
 * @param address where it leads
 */
public record PrintedLink(String text, String address) {
}
