package org.xmpp.newsletter.aggregator.item;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.xmpp.newsletter.aggregator.item.Identities.Identified;
import org.xmpp.newsletter.aggregator.read.ReadItem;

/**
 * Remembers the items of one feed without a database, to tell what polling would publish.
 */
public final class Sightings {

	private final Map<String, String> links = new HashMap<>();

	private final Map<String, String> hashes = new HashMap<>();

	/**
	 * An item that polling would publish.
	 *
	 * @param identity under which it is known from now on
	 * @param item as the feed shows it
	 * @param revised whether it was known and has changed
	 */
	public record Sighting(String identity, ReadItem item, boolean revised) {
	}

	/**
	 * Looks at what a feed shows.
	 * @param shown all items of the document
	 * @return those that are new or have changed, in the order of the document
	 */
	public List<Sighting> see(List<ReadItem> shown) {
		List<Sighting> news = new ArrayList<>();
		for (Identified item : Identities.assign(shown, this.links)) {
			String hash = Items.hash(item.item().content());
			String before = this.hashes.put(item.identity(), hash);
			if (!hash.equals(before)) {
				this.links.put(item.identity(), item.item().content().link().toString());
				news.add(new Sighting(item.identity(), item.item(), before != null));
			}
		}
		return news;
	}

}
