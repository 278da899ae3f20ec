package org.xmpp.newsletter.summarizer.story;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Items sorted into stories.
 *
 * @param stories the stories
 * @param joined announcements of what an editor has approved already, each with the item
 * whose entry it belongs to
 * @param folded why the other items are not to be printed
 */
public record Grouping(List<Story> stories, Map<UUID, UUID> joined, Map<UUID, String> folded) {

	public Grouping {
		stories = List.copyOf(stories);
		joined = Map.copyOf(joined);
		folded = Map.copyOf(folded);
	}

}
