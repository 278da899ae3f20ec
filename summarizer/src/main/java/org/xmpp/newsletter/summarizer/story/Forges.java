package org.xmpp.newsletter.summarizer.story;

import java.net.URI;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.xmpp.newsletter.contracts.FeedForm;

/**
 * The feeds in which a project's releases stand. A project that moves from one forge to
 * another leaves a feed behind that goes quiet, while the other one carries on.
 */
final class Forges {

	private final Map<URI, Feed> feeds = new HashMap<>();

	Forges(Collection<Item> items) {
		items.stream().filter((item) -> item.source().form() == FeedForm.RELEASES).forEach((item) -> {
			if (Telling.of(item) instanceof Telling.OfRelease release && !release.preRelease()) {
				this.feeds.computeIfAbsent(item.source().address(), (_) -> new Feed(release.project()))
					.add(release, item.happened());
			}
		});
	}

	/**
	 * Whether a release stands in a feed that the project has left.
	 * @param item the release
	 * @return true when another feed had the same versions and, in the item's month or
	 * before, a later one that this feed lacks
	 */
	boolean isLeft(Item item) {
		Feed own = this.feeds.get(item.source().address());
		return own != null && this.feeds.values()
			.stream()
			.anyMatch((other) -> other != own && other.project.equals(own.project)
					&& other.carriesOn(own, item.happenedIn()));
	}

	/**
	 * The versions in one feed, without those for testers.
	 */
	private static final class Feed {

		private final String project;

		private final Map<String, Instant> versions = new HashMap<>();

		private Feed(String project) {
			this.project = project;
		}

		private void add(Telling.OfRelease release, Instant at) {
			release.versions()
				.forEach((version) -> this.versions.merge(version.key(), at,
						(one, two) -> one.isBefore(two) ? one : two));
		}

		private boolean carriesOn(Feed left, YearMonth month) {
			Instant end = month.plusMonths(1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
			Instant last = left.versions.values()
				.stream()
				.filter((at) -> at.isBefore(end))
				.max(Instant::compareTo)
				.orElse(Instant.MAX);
			boolean shared = this.versions.keySet().stream().anyMatch(left.versions::containsKey);
			return shared && this.versions.entrySet()
				.stream()
				.filter((version) -> !left.versions.containsKey(version.getKey()))
				.anyMatch((version) -> version.getValue().isAfter(last) && version.getValue().isBefore(end));
		}

	}

}
