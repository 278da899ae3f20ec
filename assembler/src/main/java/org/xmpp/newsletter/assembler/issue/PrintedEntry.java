package org.xmpp.newsletter.assembler.issue;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An entry as it is printed.
 *
 * @param entry the entry's identity
 * @param version the version that is printed
 * @param title its title, plain text
 * @param project whose news it is, or null
 * @param markdown its text as printed, without list marker
 */
record PrintedEntry(UUID entry, int version, String title, @Nullable String project, String markdown) {
}
