package org.xmpp.newsletter.summarizer.story;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Items sorted into stories.
 *
 * @param stories the stories
 * @param folded why the other items are not to be printed
 */
public record Grouping(List<Story> stories, Map<UUID, String> folded) {

	public Grouping {
		stories = List.copyOf(stories);
		folded = Map.copyOf(folded);
	}

}
