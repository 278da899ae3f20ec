package org.xmpp.newsletter.summarizer.story;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.contracts.FeedForm;

/**
 * Sorts items into stories. All the releases of one project in one month are one story;
 * anything else is a story of its own. The result depends on the items alone and never on
 * the order in which they came.
 */
public final class Stories {

	/**
	 * Who tells of a thing first: what is decided, then the older month, then the release
	 * page rather than a post or a bare tag, then the site where the project is at home
	 * rather than a mirror.
	 */
	private static final Comparator<Item> PRECEDENCE = Comparator.comparing((Item item) -> !item.decided())
		.thenComparing(Item::month, Comparator.nullsLast(Comparator.naturalOrder()))
		.thenComparing((item) -> item.source().form() != FeedForm.RELEASES)
		.thenComparing(Item::isBareTag)
		.thenComparing((item) -> !item.isAtHome())
		.thenComparing(Story.OLDEST_FIRST);

	private final Map<UUID, Telling> tellings = new HashMap<>();

	private final List<Item> items;

	private final Map<String, Item> byLink = new HashMap<>();

	private final Map<String, Item> byVersion = new HashMap<>();

	private final Map<String, Draft> drafts = new LinkedHashMap<>();

	private final Map<UUID, String> folded = new HashMap<>();

	private final PrintedBefore printedBefore;

	/** Where the versions that pages told were printed. */
	private final Map<String, String> printedVersions = new HashMap<>();

	private Stories(Collection<Item> items, PrintedBefore printedBefore) {
		this.printedBefore = printedBefore;
		this.items = items.stream().sorted(PRECEDENCE).toList();
		this.items.forEach((item) -> this.tellings.put(item.id(), Telling.of(item)));
		this.items.forEach((item) -> this.tellings.computeIfPresent(item.id(), (_, telling) -> settled(item, telling)));
	}

	/**
	 * Sorts items into stories.
	 * @param items all items of a project or address, those that are only recorded too
	 * @return the stories, and why some items are in none
	 */
	public static Grouping group(Collection<Item> items) {
		return group(items, PrintedBefore.NOTHING);
	}

	/**
	 * Sorts items into stories of what is new to readers.
	 * @param items all items of a project or address, those that are only recorded too
	 * @param printedBefore what earlier issues printed
	 * @return the stories, and why some items are in none
	 */
	public static Grouping group(Collection<Item> items, PrintedBefore printedBefore) {
		Stories stories = new Stories(items, printedBefore);
		stories.items.forEach(stories::recallVersions);
		for (Item item : stories.items) {
			YearMonth month = item.month();
			if (month != null) {
				stories.take(item, month);
			}
		}
		List<Story> result = stories.drafts.values().stream().map(Draft::story).toList();
		return new Grouping(result, stories.folded);
	}

	/**
	 * Finds the versions that items may tell of.
	 * @param items any items
	 * @return what compares the versions
	 */
	public static Set<String> versionKeys(Collection<Item> items) {
		return items.stream().map(Telling::of).flatMap((telling) -> switch (telling) {
			case Telling.OfRelease release -> release.versions().stream();
			case Telling.OfEither either -> Stream.of(either.version());
			case Telling.OfPost _ -> Stream.<Version>empty();
		}).map(Version::key).collect(Collectors.toSet());
	}

	private void take(Item item, YearMonth month) {
		Item sameLink = this.byLink.putIfAbsent(item.linkKey(), item);
		if (item.content().title().isBlank() && !item.decided()) {
			this.folded.put(item.id(), "has no title");
		}
		else if (sameLink != null && !item.decided()) {
			this.folded.put(item.id(), "duplicate: the same address as “%s”".formatted(sameLink.content().title()));
		}
		else if (!item.decided() && this.printedBefore.page(item).isPresent()) {
			this.folded.put(item.id(), this.printedBefore.page(item).orElseThrow());
		}
		else {
			switch (telling(item)) {
				case Telling.OfRelease release -> takeRelease(item, month, release);
				case Telling.OfEither _, Telling.OfPost _ -> draft("link:" + item.linkKey(), month).items.add(item);
			}
		}
	}

	private Telling settled(Item item, Telling telling) {
		if (!(telling instanceof Telling.OfEither(String project, Version version))) {
			return telling;
		}
		boolean released = this.items.stream()
			.filter((other) -> Objects.equals(other.month(), item.month()))
			.map(this::telling)
			.mapMulti(Stories::onlyReleases)
			.filter((release) -> release.project().equals(project))
			.flatMap((release) -> release.versions().stream())
			.anyMatch((other) -> other.key().equals(version.key()));
		return released ? new Telling.OfRelease(project, List.of(version), false) : telling;
	}

	/** When a page was printed, so were the versions that it told. */
	private void recallVersions(Item item) {
		if (telling(item) instanceof Telling.OfRelease release) {
			for (Version version : release.versions()) {
				this.printedBefore.page(item)
					.or(() -> this.printedBefore.version(item, version))
					.ifPresent((where) -> this.printedVersions.putIfAbsent(printedKey(item, release, version), where));
			}
		}
	}

	/** Months apart, for what is printed before one may be the news of another. */
	private static String printedKey(Item item, Telling.OfRelease telling, Version version) {
		return telling.project() + ' ' + version.key() + ' ' + item.month();
	}

	private Optional<String> printed(Item item, Telling.OfRelease telling, Version version) {
		return Optional.ofNullable(this.printedVersions.get(printedKey(item, telling, version)));
	}

	private void takeRelease(Item item, YearMonth month, Telling.OfRelease all) {
		Optional<String> printed = all.versions()
			.stream()
			.flatMap((version) -> printed(item, all, version).stream())
			.findFirst();
		List<Version> fresh = all.versions()
			.stream()
			.filter((version) -> printed(item, all, version).isEmpty())
			.toList();
		if (!item.decided() && printed.isPresent() && fresh.isEmpty()) {
			this.folded.put(item.id(), printed.get());
			return;
		}
		Telling.OfRelease telling = item.decided() ? all
				: new Telling.OfRelease(all.project(), fresh, all.preRelease());
		String reason = item.decided() ? null : reasonNotToPrint(item, month, telling);
		if (reason != null) {
			this.folded.put(item.id(), reason);
			return;
		}
		Draft draft = draft("releases:" + telling.project() + ":" + month, month);
		draft.items.add(item);
		if (telling.versions().isEmpty()) {
			draft.releases.add(new Release(item.id(), item.content().title(), null, item.content().link()));
		}
		for (Version version : telling.versions()) {
			if (this.byVersion.putIfAbsent(telling.project() + ' ' + version.key(), item) == null) {
				draft.releases.add(new Release(item.id(), version.text(), version, item.content().link()));
			}
		}
	}

	private @Nullable String reasonNotToPrint(Item item, YearMonth month, Telling.OfRelease telling) {
		if (telling.preRelease() && hasFinal(telling.project())) {
			return "pre-release";
		}
		Optional<Version> successor = telling.preRelease() ? successor(item, telling) : Optional.empty();
		if (successor.isPresent()) {
			return "pre-release superseded by " + successor.get();
		}
		Optional<Item> later = laterBuild(item, month, telling);
		if (later.isPresent()) {
			return "build superseded by “%s”".formatted(later.get().content().title());
		}
		return duplicate(item, month, telling);
	}

	/**
	 * Builds without a version that only count up: the last one of a month stands for
	 * all.
	 */
	private Optional<Item> laterBuild(Item item, YearMonth month, Telling.OfRelease telling) {
		String series = item.series();
		if (!telling.versions().isEmpty() || series.isEmpty()) {
			return Optional.empty();
		}
		return this.items.stream()
			.filter((other) -> month.equals(other.month()) && other.series().equals(series) && !other.decided())
			.filter((other) -> telling(other) instanceof Telling.OfRelease release && release.versions().isEmpty()
					&& release.project().equals(telling.project()))
			.max(Story.OLDEST_FIRST)
			.filter((last) -> !last.id().equals(item.id()));
	}

	private @Nullable String duplicate(Item item, YearMonth month, Telling.OfRelease telling) {
		List<Item> owners = telling.versions()
			.stream()
			.map((version) -> this.byVersion.get(telling.project() + ' ' + version.key()))
			.filter(Objects::nonNull)
			.distinct()
			.toList();
		if (telling.versions().isEmpty() || owners.isEmpty()) {
			return null;
		}
		boolean allTold = telling.versions()
			.stream()
			.allMatch((version) -> this.byVersion.containsKey(telling.project() + ' ' + version.key()));
		boolean joins = item.source().form() != FeedForm.RELEASES
				&& owners.stream().allMatch((owner) -> month.equals(owner.month()) && !owner.decided());
		return (!allTold || joins) ? null
				: "duplicate: the same version as “%s”".formatted(owners.getFirst().content().title());
	}

	private boolean hasFinal(String project) {
		return releases(project).anyMatch((release) -> !release.preRelease() && !release.versions().isEmpty());
	}

	private Optional<Version> successor(Item item, Telling.OfRelease telling) {
		List<Version> others = this.items.stream()
			.filter((other) -> other.month() != null && !other.id().equals(item.id()))
			.map(this::telling)
			.mapMulti(Stories::onlyReleases)
			.filter((release) -> release.project().equals(telling.project()))
			.flatMap((release) -> release.versions().stream())
			.toList();
		return telling.versions()
			.stream()
			.flatMap((version) -> others.stream()
				.filter((other) -> version.sameRelease(other) && other.compareTo(version) > 0))
			.max(Comparator.naturalOrder());
	}

	private Stream<Telling.OfRelease> releases(String project) {
		return this.tellings.values()
			.stream()
			.mapMulti(Stories::onlyReleases)
			.filter((release) -> release.project().equals(project));
	}

	private static void onlyReleases(Telling telling, Consumer<Telling.OfRelease> sink) {
		if (telling instanceof Telling.OfRelease release) {
			sink.accept(release);
		}
	}

	private Telling telling(Item item) {
		return Objects.requireNonNull(this.tellings.get(item.id()));
	}

	private Draft draft(String key, YearMonth month) {
		return this.drafts.computeIfAbsent(key, (_) -> new Draft(key, month));
	}

	/**
	 * A story while its items are being gathered.
	 */
	private static final class Draft {

		/**
		 * In version order; what has no version comes last, in the order of its items.
		 */
		private static final Comparator<Release> VERSION_ORDER = Comparator.comparing(Release::version,
				Comparator.nullsLast(Comparator.naturalOrder()));

		private final String key;

		private final YearMonth month;

		private final List<Item> items = new ArrayList<>();

		private final List<Release> releases = new ArrayList<>();

		private Draft(String key, YearMonth month) {
			this.key = key;
			this.month = month;
		}

		private Story story() {
			return new Story(this.key, this.month, this.items, this.releases.stream().sorted(VERSION_ORDER).toList());
		}

	}

}
