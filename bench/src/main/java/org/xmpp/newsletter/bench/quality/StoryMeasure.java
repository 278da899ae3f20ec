package org.xmpp.newsletter.bench.quality;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.xmpp.newsletter.summarizer.story.Item;
import org.xmpp.newsletter.summarizer.story.NewsLink;
import org.xmpp.newsletter.summarizer.story.Release;
import org.xmpp.newsletter.summarizer.story.Story;

/**
 * Whether the items of a printed entry end in one story, with all the printed versions,
 * each linked to the page that the entry's item has.
 */
final class StoryMeasure {

	private final Map<Part, Column> whole = new EnumMap<>(Part.class);

	private final Map<Part, Column> exact = new EnumMap<>(Part.class);

	private final List<String> misses = new ArrayList<>();

	void add(Pair pair, List<Item> items, List<Story> stories) {
		boolean right = stories.stream().anyMatch((story) -> holds(story, pair, items));
		boolean nothingElse = stories.stream()
			.filter((story) -> holds(story, pair, items))
			.anyMatch((story) -> story.releases().size() <= Math.max(pair.versions().size(), items.size()));
		this.whole.computeIfAbsent(pair.part(), (_) -> new Column()).add(right);
		this.exact.computeIfAbsent(pair.part(), (_) -> new Column()).add(nothingElse);
		if (!right) {
			this.misses.add(pair.part() + " " + pair.entry() + " " + pair.project() + " " + pair.versions() + " items "
					+ items.stream().map((item) -> item.content().title()).toList() + " stories "
					+ stories.stream()
						.filter((story) -> touches(story, items))
						.map((story) -> story.month() + " " + story.releases().stream().map(Release::label).toList())
						.toList());
		}
	}

	private static boolean touches(Story story, List<Item> items) {
		Set<UUID> ids = items.stream().map(Item::id).collect(Collectors.toSet());
		return story.items().stream().anyMatch((item) -> ids.contains(item.id()));
	}

	private static boolean holds(Story story, Pair pair, List<Item> items) {
		if (!touches(story, items)) {
			return false;
		}
		if (pair.versions().isEmpty()) {
			return items.stream().allMatch((item) -> story.items().contains(item));
		}
		Set<String> links = items.stream().map(Item::linkKey).collect(Collectors.toSet());
		return pair.versions().stream().allMatch((version) -> story.releases().stream().anyMatch((release) -> {
			boolean same = same(version, release);
			return same && links.contains(NewsLink.key(URI.create(release.link().toString())));
		}));
	}

	private static boolean same(String version, Release release) {
		String key = version.replaceFirst("^\\D+", "").replace('-', '.').replaceFirst("(\\.0)+$", "");
		return release.version() != null
				&& release.version().text().replace('-', '.').replaceFirst("(\\.0)+$", "").equals(key);
	}

	void into(Table table) {
		table.row("pairs that end in one story with all versions and the right release links", ">= 97 %",
				figures(this.whole));
		table.row("the same, and no version that was not printed", "", figures(this.exact));
	}

	List<String> misses() {
		return List.copyOf(this.misses);
	}

	private static Map<Part, String> figures(Map<Part, Column> columns) {
		Map<Part, String> result = new EnumMap<>(Part.class);
		columns.forEach((part, column) -> result.put(part, column.percent()));
		return result;
	}

}
