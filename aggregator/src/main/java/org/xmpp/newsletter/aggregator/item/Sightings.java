package org.xmpp.newsletter.aggregator.item;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.read.ReadItem;

/**
 * Remembers the items of one feed without a database, to tell what polling would publish.
 */
public final class Sightings {

	private final Map<UUID, Known> known = new LinkedHashMap<>();

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
		List<Match> matches = Matching.of(shown.stream().map(Face::of).toList(), this.known.values());
		Edits edits = Edits.of(matches);
		List<Sighting> news = new ArrayList<>();
		for (Match match : matches) {
			if (match.isNew() || edits.has(match)) {
				news.add(new Sighting(match.identity(), match.face().item(), !match.isNew()));
			}
			remember(match);
		}
		return news;
	}

	private void remember(Match match) {
		@Nullable Known before = match.known();
		UUID id = (before != null) ? before.id() : Hashes.key(match.identity());
		List<UUID> aliases = (before != null) ? before.with(match.face().aliases())
				: List.copyOf(match.face().aliases());
		ReadItem item = match.face().item();
		this.known.put(id,
				new Known(id, match.identity(), aliases, item.content().published(), match.face().print().written(),
						item.content().link().toString(), item.content().title(), 1, false, false));
	}

}
