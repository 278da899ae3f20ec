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
 * @param hints what it tells the programs that poll it
 */
public record ReadFeed(String title, String subtitle, @Nullable URI home, @Nullable String link,
		@Nullable Instant updated, List<ReadItem> items, List<ReadProblem> problems, PollingHints hints) {

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
		this(title, "", home, (home != null) ? home.toString() : null, null, items, problems, PollingHints.NONE);
	}

	/**
	 * A feed that tells nothing about being polled.
	 * @param title what it calls itself, plain, or empty
	 * @param subtitle what it says of itself, plain, or empty
	 * @param home its page for people when that is a web page, or null
	 * @param link its page for people as an address of any harmless kind, or null
	 * @param updated when it says it was changed, or null
	 * @param items its items in its order
	 * @param problems the items that could not be read
	 */
	ReadFeed(String title, String subtitle, @Nullable URI home, @Nullable String link, @Nullable Instant updated,
			List<ReadItem> items, List<ReadProblem> problems) {
		this(title, subtitle, home, link, updated, items, problems, PollingHints.NONE);
	}

	/**
	 * The same feed with what it tells about being polled.
	 * @param told the hints
	 * @return a feed
	 */
	public ReadFeed with(PollingHints told) {
		return new ReadFeed(this.title, this.subtitle, this.home, this.link, this.updated, this.items, this.problems,
				told);
	}

}
