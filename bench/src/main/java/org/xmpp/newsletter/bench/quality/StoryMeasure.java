package org.xmpp.newsletter.bench.quality;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.xmpp.newsletter.contracts.FeedForm;
import org.xmpp.newsletter.summarizer.story.Item;
import org.xmpp.newsletter.summarizer.story.NewsLink;
import org.xmpp.newsletter.summarizer.story.Release;
import org.xmpp.newsletter.summarizer.story.Story;
import org.xmpp.newsletter.summarizer.story.Versions;

/**
 * Whether the items of a printed entry end in one story, with all the printed versions,
 * each linked to the page that the entry's item has. Where an entry tells of several
 * projects or of several months, each of them asks for its own story; a version that its
 * item does not show asks for the item's page alone.
 */
final class StoryMeasure {

	private final Map<Part, Column> literal = new EnumMap<>(Part.class);

	private final Map<Part, Column> whole = new EnumMap<>(Part.class);

	private final Map<Part, Column> exact = new EnumMap<>(Part.class);

	private final List<String> misses = new ArrayList<>();

	void add(Pair pair, List<Item> items, List<Story> stories) {
		List<Story> touched = stories.stream().filter((story) -> touches(story, items)).toList();
		boolean right = expectations(pair, items).stream().allMatch((expected) -> expected.isMet(touched));
		boolean nothingElse = right && touched.stream()
			.flatMap((story) -> story.releases().stream())
			.allMatch((release) -> isPrinted(release, pair, items));
		this.literal.computeIfAbsent(pair.part(), (_) -> new Column())
			.add(touched.stream().anyMatch((story) -> holds(story, pair.versions(), items)));
		this.whole.computeIfAbsent(pair.part(), (_) -> new Column()).add(right);
		this.exact.computeIfAbsent(pair.part(), (_) -> new Column()).add(nothingElse);
		if (!nothingElse) {
			this.misses.add("%s %s%s %s %s items %s stories %s".formatted(pair.part(), right ? "(exact) " : "",
					pair.entry(), pair.project(), pair.versions(),
					items.stream().map((item) -> item.content().title()).toList(),
					touched.stream()
						.map((story) -> story.month() + " " + story.releases().stream().map(Release::label).toList())
						.toList()));
		}
	}

	/** What a right grouping owes a printed entry: a story for each project and month. */
	private static Collection<Expected> expectations(Pair pair, List<Item> items) {
		Map<String, List<Item>> groups = items.stream()
			.collect(Collectors.groupingBy((item) -> group(item, pair), TreeMap::new, Collectors.toList()));
		return groups.values()
			.stream()
			.map((group) -> new Expected(pair.versions()
				.stream()
				.filter((version) -> group.stream().anyMatch((item) -> shows(item, version)))
				.toList(), group))
			.toList();
	}

	private static String group(Item item, Pair pair) {
		boolean telling = pair.versions().stream().anyMatch((version) -> shows(item, version))
				|| item.source().form() == FeedForm.RELEASES;
		String project = (item.project() != null) ? item.project().name() : "";
		return telling ? project + (pair.isLate(item.content().link()) ? " " + item.month() : "") : item.linkKey();
	}

	private static boolean shows(Item item, String version) {
		String named = item.content().title() + " " + item.content().link();
		// Notes name older versions, too: they count only where nothing else does.
		String shown = Versions.in(named).isEmpty() ? named + " " + item.content().html() : named;
		return shown.contains(version) || key(shown.replace('_', '.')).contains(key(version));
	}

	private static boolean isPrinted(Release release, Pair pair, List<Item> items) {
		return pair.versions().stream().anyMatch((version) -> same(version, release))
				|| items.stream().anyMatch((item) -> item.id().equals(release.item()));
	}

	private static boolean touches(Story story, List<Item> items) {
		Set<UUID> ids = items.stream().map(Item::id).collect(Collectors.toSet());
		return story.items().stream().anyMatch((item) -> ids.contains(item.id()));
	}

	private static boolean holds(Story story, List<String> versions, List<Item> items) {
		if (versions.isEmpty()) {
			return items.stream().allMatch((item) -> story.items().contains(item));
		}
		Set<String> links = items.stream().map(Item::linkKey).collect(Collectors.toSet());
		return versions.stream()
			.allMatch((version) -> story.releases()
				.stream()
				.anyMatch((release) -> same(version, release)
						&& links.contains(NewsLink.key(URI.create(release.link().toString())))));
	}

	private static boolean same(String version, Release release) {
		return release.version() != null && key(release.version().text()).equals(key(version));
	}

	private static String key(String version) {
		return version.replaceFirst("^\\D+", "").replace('-', '.').replaceFirst("(\\.0)+$", "");
	}

	void into(Table table) {
		table.row("pairs that end in one story with all versions and the right release links", ">= 97 %",
				figures(this.whole));
		table.row("the same, taken literally: one story for all that an entry names", "", figures(this.literal));
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

	/**
	 * What one story has to hold.
	 *
	 * @param versions the printed versions that its items show
	 * @param items its items
	 */
	private record Expected(List<String> versions, List<Item> items) {

		boolean isMet(List<Story> stories) {
			Set<Item> unversioned = new HashSet<>(this.items.stream()
				.filter((item) -> this.versions.stream().noneMatch((version) -> shows(item, version)))
				.toList());
			return stories.stream()
				.anyMatch((story) -> (this.versions.isEmpty() || holds(story, this.versions, this.items))
						&& unversioned.stream().allMatch(story.items()::contains));
		}

	}

}
