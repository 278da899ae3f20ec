package org.xmpp.newsletter.summarizer.ledger;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Where a token comes from.
 *
 * @param item the item, or null for what is registered about the project or was printed
 * of it
 * @param revision the revision of the item that says so; 0 where there is no item
 * @param field title, body, link, authors, published, project or past
 * @param start where it begins in that text
 * @param end where it ends; the same as the start where the text has no such place
 * @param quote the token in the source with some words around it
 */
public record Place(@Nullable UUID item, int revision, String field, int start, int end, String quote) {
}
