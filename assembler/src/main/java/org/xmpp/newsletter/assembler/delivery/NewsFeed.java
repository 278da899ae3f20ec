package org.xmpp.newsletter.assembler.delivery;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What feed readers get, whatever the format.
 *
 * @param id the same for ever
 * @param title its title, plain text
 * @param author whose news it is
 * @param home the page it belongs to
 * @param self where the feed is
 * @param items the newest first
 */
record NewsFeed(String id, String title, String author, URI home, URI self, List<Item> items) {

	NewsFeed {
		items = items.stream().sorted(Comparator.comparing(Item::updated).reversed().thenComparing(Item::id)).toList();
	}

	/** When anything in it changed last; without items nothing ever did. */
	Instant updated() {
		return this.items.stream().map(Item::updated).findFirst().orElse(Instant.EPOCH);
	}

	/**
	 * An issue or an entry.
	 *
	 * @param id the same for ever
	 * @param title its title, plain text
	 * @param link the page it is about, or null
	 * @param html its text
	 * @param published when it was first there
	 * @param updated when somebody decided on it last
	 * @param language a BCP 47 tag
	 */
	record Item(String id, String title, @Nullable URI link, String html, Instant published, Instant updated,
			String language) {
	}

}
