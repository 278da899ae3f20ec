package org.xmpp.newsletter.summarizer.figure;

import java.net.URI;

/**
 * A picture that a source shows.
 *
 * @param address where it is, an address of the web
 * @param caption what is seen, in the words of the source as the house would put them;
 * empty where these say nothing
 * @param source the page that shows it
 */
public record Picture(URI address, String caption, URI source) {
}
