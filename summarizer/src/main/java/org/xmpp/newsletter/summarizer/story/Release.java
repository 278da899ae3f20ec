package org.xmpp.newsletter.summarizer.story;

import java.net.URI;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One release in a story.
 *
 * @param item the item that tells of it
 * @param label what is printed as the version: the version, or the title where there is
 * none
 * @param version the version, where one can be found
 * @param link its own page
 */
public record Release(UUID item, String label, @Nullable Version version, URI link) {
}
