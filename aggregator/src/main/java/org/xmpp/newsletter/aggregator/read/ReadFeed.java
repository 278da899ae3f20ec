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
 */
public record ReadFeed(String title, @Nullable URI home, List<ReadItem> items, List<ReadProblem> problems) {

	public ReadFeed {
		items = List.copyOf(items);
		problems = List.copyOf(problems);
	}

}
