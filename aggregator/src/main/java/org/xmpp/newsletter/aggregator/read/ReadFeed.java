package org.xmpp.newsletter.aggregator.read;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a feed shows at the moment.
 *
 * @param title what it calls itself, plain, or empty
 * @param subtitle what it says of itself, plain, or empty
 * @param home its page for people when that is a web page, or null
 * @param link its page for people as an address of any harmless kind, relative where
 * there is nothing to resolve it against, or null
 * @param updated when it says it was changed, or null; no sign of new items
 * @param items its items in its order
 * @param problems the items that could not be read
 */
public record ReadFeed(String title, String subtitle, @Nullable URI home, @Nullable String link,
		@Nullable Instant updated, List<ReadItem> items, List<ReadProblem> problems) {

	public ReadFeed {
		items = List.copyOf(items);
		problems = List.copyOf(problems);
	}

	/**
	 * A feed that says nothing of itself but its title and home.
	 * @param title what it calls itself, or empty
	 * @param home its page for people, or null
	 * @param items its items in its order
	 * @param problems the items that could not be read
	 */
	public ReadFeed(String title, @Nullable URI home, List<ReadItem> items, List<ReadProblem> problems) {
		this(title, "", home, (home != null) ? home.toString() : null, null, items, problems);
	}

}
