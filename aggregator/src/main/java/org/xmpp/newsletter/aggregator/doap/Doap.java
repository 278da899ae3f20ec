package org.xmpp.newsletter.aggregator.doap;

import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.contracts.ProjectKind;

/**
 * What a project says about itself in a DOAP file.
 *
 * @param name its name
 * @param home its home page, or null
 * @param tagline its short description, as it can be printed in a sentence, or null
 * @param kind what it is, or null when the file does not tell
 * @param languages the programming languages
 * @param repository a page of its repository, or null
 */
record Doap(String name, @Nullable URI home, @Nullable String tagline, @Nullable ProjectKind kind,
		List<String> languages, @Nullable URI repository) {

	Doap {
		languages = List.copyOf(languages);
	}

}
