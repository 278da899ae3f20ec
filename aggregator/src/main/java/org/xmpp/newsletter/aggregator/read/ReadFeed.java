package org.xmpp.newsletter.aggregator.read;

import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a feed shows at the moment.
 *
 * @param title what it calls itself, or empty
 * @param home its page for people, or null
 * @param items its items in its order
 * @param problems the items that could not be read
 * @param hints what it tells the programs that poll it
 */
public record ReadFeed(String title, @Nullable URI home, List<ReadItem> items, List<ReadProblem> problems,
		PollingHints hints) {

	public ReadFeed {
		items = List.copyOf(items);
		problems = List.copyOf(problems);
	}

	/**
	 * A feed that tells nothing about being polled.
	 * @param title what it calls itself, or empty
	 * @param home its page for people, or null
	 * @param items its items in its order
	 * @param problems the items that could not be read
	 */
	public ReadFeed(String title, @Nullable URI home, List<ReadItem> items, List<ReadProblem> problems) {
		this(title, home, items, problems, PollingHints.NONE);
	}

	/**
	 * The same feed with what it tells about being polled.
	 * @param told the hints
	 * @return a feed
	 */
	public ReadFeed with(PollingHints told) {
		return new ReadFeed(this.title, this.home, this.items, this.problems, told);
	}

}
