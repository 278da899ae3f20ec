package org.xmpp.newsletter.contracts;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * Software or a community that makes news.
 *
 * @param name as it is printed, unique without regard to case
 * @param kind what it is
 * @param home its home page, or its README for a library
 * @param tagline what it is in a few words, to be printed after "its" or after a comma
 * ("free and fully featured chat app for XMPP"), without a full stop
 * @param changelog where all changes are listed
 * @param family the name of the project under which it is printed
 */
public record Project(String name, ProjectKind kind, @Nullable URI home, @Nullable String tagline,
		@Nullable URI changelog, @Nullable String family) {
}
