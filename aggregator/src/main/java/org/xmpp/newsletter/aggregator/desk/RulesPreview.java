package org.xmpp.newsletter.aggregator.desk;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.feed.Feed;
import org.xmpp.newsletter.aggregator.item.ItemArchive;
import org.xmpp.newsletter.aggregator.item.ItemArchive.ListedItem;
import org.xmpp.newsletter.aggregator.item.ItemArchive.Revision;
import org.xmpp.newsletter.aggregator.item.SkippedItems;
import org.xmpp.newsletter.aggregator.item.SkippedItems.SkippedItem;
import org.xmpp.newsletter.aggregator.project.ProjectFinder;
import org.xmpp.newsletter.aggregator.project.Projects;
import org.xmpp.newsletter.aggregator.rule.Ruling;
import org.xmpp.newsletter.aggregator.rule.Screening;
import org.xmpp.newsletter.contracts.ItemContent;
import org.xmpp.newsletter.contracts.Project;

import org.springframework.stereotype.Component;

/**
 * Tries rules on what a feed has shown already.
 */
@Component
class RulesPreview {

	private static final int ITEMS_TRIED = 100;

	private final ItemArchive items;

	private final SkippedItems skipped;

	private final Projects projects;

	RulesPreview(ItemArchive items, SkippedItems skipped, Projects projects) {
		this.items = items;
		this.skipped = skipped;
		this.projects = projects;
	}

	/**
	 * What rules make of an item.
	 *
	 * @param keep whether they keep it
	 * @param why the reason, in words
	 * @param project whose news it is, or null when that is not known
	 * @param skipped whether it was skipped when it came
	 */
	record Tried(UUID id, String title, URI link, @Nullable Instant published, boolean keep, String why,
			@Nullable String project, boolean skipped) {
	}

	/** The newest items first. */
	List<Tried> of(Feed feed, Screening screening) {
		List<ListedItem> shown = this.items.of(feed.id(), ITEMS_TRIED);
		Map<UUID, List<Revision>> revisions = this.items.revisions(shown.stream().map(ListedItem::id).toList());
		Map<UUID, SkippedItem> away = this.skipped.of(feed.id(), Integer.MAX_VALUE)
			.stream()
			.collect(Collectors.toMap(SkippedItem::id, (item) -> item));
		ProjectFinder finder = new ProjectFinder(this.projects.stored());
		return shown.stream()
			.map((item) -> tried(feed, item, last(revisions.get(item.id())), screening, finder,
					away.containsKey(item.id())))
			.toList();
	}

	private static Tried tried(Feed feed, ListedItem item, ItemContent content, Screening screening,
			ProjectFinder finder, boolean skipped) {
		Optional<Project> project = Optional.ofNullable(feed.source().project())
			.or(() -> finder.find(content).map((found) -> found.project().project()));
		@Nullable String name = project.map(Project::name).orElse(null);
		Ruling ruling = screening.decide(content, name);
		return new Tried(item.id(), item.title(), item.link(), item.published(), ruling instanceof Ruling.Keep,
				ruling.why(), name, skipped);
	}

	/** No item is without a revision. */
	private static ItemContent last(@Nullable List<Revision> revisions) {
		return Objects.requireNonNull(revisions).getLast().content();
	}

}
