package org.xmpp.newsletter.aggregator.read;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What a feed says of itself, and its items fall back on.
 *
 * @param link its page for people, or null
 * @param base what its addresses are relative to, or null when nobody knows
 * @param authors who wrote what names no author
 */
record Head(String title, String subtitle, @Nullable String link, @Nullable String base, @Nullable Instant updated,
		@Nullable String language, List<String> authors) {

	/** The page that stands in for the one of an item. */
	URI page() {
		return Objects.requireNonNullElse(home(), Links.web(this.base).orElse(Links.NOWHERE));
	}

	@Nullable URI home() {
		return Links.web(this.link).orElse(null);
	}

	ReadFeed with(List<ReadItem> items, List<ReadProblem> problems) {
		return new ReadFeed(this.title, this.subtitle, home(), this.link, this.updated, items, problems);
	}

}
