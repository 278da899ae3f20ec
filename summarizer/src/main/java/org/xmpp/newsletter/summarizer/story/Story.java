package org.xmpp.newsletter.summarizer.story;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.contracts.Project;

/**
 * What one or more items are about.
 *
 * @param key its identity: the releases of a project in a month, or the address of a post
 * @param month the month of its issue
 * @param items its items, oldest first
 * @param releases the releases it tells of, in version order; none for a post
 * @param printed for a post that announces what was printed before: the month of that
 * issue
 */
public record Story(String key, YearMonth month, List<Item> items, List<Release> releases,
		@Nullable YearMonth printed) {

	/**
	 * So that the order of arrival never matters. Ids come last: they differ when a past
	 * month is lived through again.
	 */
	static final Comparator<Item> OLDEST_FIRST = Comparator.comparing(Item::happened)
		.thenComparing(Item::linkKey)
		.thenComparing((item) -> item.source().address())
		.thenComparing(Item::id);

	public Story {
		items = items.stream().sorted(OLDEST_FIRST).toList();
		releases = List.copyOf(releases);
	}

	/**
	 * The story that a person makes of some items, whatever the rules would say.
	 * @param key its identity
	 * @param month the month of its issue
	 * @param items all its items
	 * @return the story
	 */
	public static Story made(String key, YearMonth month, Collection<Item> items) {
		List<Release> releases = Stories.group(items.stream().map(Item::held).toList())
			.stories()
			.stream()
			.flatMap((part) -> part.releases().stream())
			.sorted(Comparator.comparing(Release::version, Comparator.nullsLast(Comparator.naturalOrder())))
			.toList();
		return new Story(key, month, List.copyOf(items), releases, null);
	}

	/**
	 * Whether it is about releases.
	 * @return true for releases, false for a post
	 */
	public boolean isRelease() {
		return !this.releases.isEmpty();
	}

	/**
	 * Whose news it is, as last registered.
	 * @return the project, or null
	 */
	public @Nullable Project project() {
		return this.items.stream()
			.sorted(Comparator.comparing(Item::seen).thenComparing(OLDEST_FIRST).reversed())
			.map(Item::project)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	/**
	 * When the first of its items happened.
	 * @return an instant
	 */
	public Instant happened() {
		return this.items.getFirst().happened();
	}

	/**
	 * The part of the story that some of its items tell.
	 * @param which the items
	 * @return the story with these items only
	 */
	public Story only(Set<UUID> which) {
		return new Story(this.key, this.month, this.items.stream().filter((item) -> which.contains(item.id())).toList(),
				this.releases.stream().filter((release) -> which.contains(release.item())).toList(), this.printed);
	}

	/**
	 * The release with the highest version.
	 * @return the release, or empty when no release has a version
	 */
	public Optional<Release> newest() {
		return this.releases.stream().filter((release) -> release.version() != null).reduce((_, later) -> later);
	}

	/**
	 * A post that announces the release of another month. As long as the story stands in
	 * the month of the release, an editor has to choose the issue.
	 * @return the post, or empty
	 */
	public Optional<Item> lateAnnouncement() {
		boolean released = this.items.stream()
			.filter((item) -> !announcements().contains(item))
			.anyMatch((item) -> item.happenedIn().equals(this.month));
		return announcements().stream()
			.filter((post) -> released && isRelease() && post.happenedIn().isAfter(this.month))
			.findFirst();
	}

	/**
	 * The posts that announce the releases.
	 * @return the items that are no release page of their own
	 */
	public List<Item> announcements() {
		return this.items.stream()
			.filter((item) -> this.releases.stream().noneMatch((release) -> release.item().equals(item.id())))
			.toList();
	}

}
