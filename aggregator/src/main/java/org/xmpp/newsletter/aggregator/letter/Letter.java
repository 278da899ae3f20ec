package org.xmpp.newsletter.aggregator.letter;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * A letter to the owner of a feed.
 *
 * @param subject its subject
 * @param body its text
 * @param replacement a feed that would do instead, or null
 * @param link opens a program to write with, {@code mailto:} or {@code xmpp:}
 * @param sending whether it was sent, in words
 */
public record Letter(String subject, String body, @Nullable URI replacement, String link, String sending) {
}
