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
 * Sorts items into stories. All the releases of one project in one month are one story,
 * with the posts that announce them; anything else is a story of its own. The result
 * depends on the items alone and never on the order in which they came.
 */
public final class Stories {

	/** An announcement may come weeks after the tag, not a season. */
	private static final int LATEST = 2;

	private final Map<UUID, Telling> tellings = new HashMap<>();

	private final List<Item> items;

	private final Map<String, Item> byLink = new HashMap<>();

	private final Map<String, Item> byVersion = new HashMap<>();

	private final Map<String, Draft> drafts = new LinkedHashMap<>();

	private final Map<UUID, UUID> joined = new HashMap<>();

	private final Map<UUID, String> folded = new HashMap<>();

	private final PrintedBefore printedBefore;

	/** Where the versions that pages told were printed. */
	private final Map<String, String> printedVersions = new HashMap<>();

	private Stories(Collection<Item> items, PrintedBefore printedBefore) {
		this.printedBefore = printedBefore;
		this.items = items.stream().sorted(precedence(new Forges(items))).toList();
		this.items.forEach((item) -> this.tellings.put(item.id(), Telling.of(item)));
		this.items.forEach((item) -> this.tellings.computeIfPresent(item.id(), (_, telling) -> settled(item, telling)));
	}

	/**
	 * Who tells of a thing first: what is decided, then the older month, then the release
	 * page rather than a post, the forge that carries on rather than one that was left, a
	 * page with notes rather than a bare tag, and the site where the project is at home
	 * rather than a mirror.
	 */
	private static Comparator<Item> precedence(Forges forges) {
		return Comparator.comparing((Item item) -> !item.decided())
			.thenComparing(Item::month, Comparator.nullsLast(Comparator.naturalOrder()))
			.thenComparing((item) -> item.source().form() != FeedForm.RELEASES)
			.thenComparing(forges::isLeft)
			.thenComparing(Item::isBareTag)
			.thenComparing((item) -> !item.isAtHome())
			.thenComparing(Story.OLDEST_FIRST);
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
		return new Grouping(result, stories.joined, stories.folded);
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
				case Telling.OfEither _, Telling.OfPost _ -> takePost(item, month, null);
			}
		}
	}

	private void takePost(Item item, YearMonth month, @Nullable YearMonth printed) {
		draft("link:" + item.linkKey(), month, printed).items.add(item);
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
		return released ? new Telling.OfRelease(project, "", List.of(version), false) : telling;
	}

	/** When a page was printed, so were the versions that it told. */
	private void recallVersions(Item item) {
		if (telling(item) instanceof Telling.OfRelease release) {
			for (Version version : release.versions()) {
				this.printedBefore.page(item)
					// Parts of one project count their versions apart.
					.or(() -> release.product().isEmpty() ? this.printedBefore.version(item, version)
							: Optional.empty())
					.ifPresent((where) -> this.printedVersions.putIfAbsent(printedKey(item, release, version), where));
			}
		}
	}

	/** Months apart, for what is printed before one may be the news of another. */
	private static String printedKey(Item item, Telling.OfRelease telling, Version version) {
		return telling.key(version) + ' ' + item.month();
	}

	private Optional<String> printed(Item item, Telling.OfRelease telling, Version version) {
		return Optional.ofNullable(this.printedVersions.get(printedKey(item, telling, version)));
	}

	private void takeRelease(Item item, YearMonth month, Telling.OfRelease all) {
		if (item.decided()) {
			tell(item, month, all);
			return;
		}
		Optional<String> printed = all.versions()
			.stream()
			.flatMap((version) -> printed(item, all, version).stream())
			.findFirst();
		List<Version> fresh = all.versions()
			.stream()
			.filter((version) -> printed(item, all, version).isEmpty())
			.toList();
		if (printed.isPresent() && fresh.isEmpty()) {
			this.folded.put(item.id(), printed.get());
			return;
		}
		takeFresh(item, month, all.with(fresh));
	}

	private void takeFresh(Item item, YearMonth month, Telling.OfRelease telling) {
		String reason = reasonNotToPrint(item, month, telling);
		if (reason != null) {
			this.folded.put(item.id(), reason);
			return;
		}
		List<Item> owners = owners(telling);
		boolean allTold = !owners.isEmpty()
				&& telling.versions().stream().allMatch((version) -> this.byVersion.containsKey(telling.key(version)));
		if (!allTold) {
			tell(item, month, telling);
		}
		else if (item.source().form() == FeedForm.RELEASES) {
			this.folded.put(item.id(), duplicate(owners.getFirst()));
		}
		else {
			announce(item, month, telling, owners.getLast());
		}
	}

	/** A post about a release that is told already. */
	private void announce(Item item, YearMonth month, Telling.OfRelease telling, Item owner) {
		YearMonth told = Objects.requireNonNull(owner.month());
		boolean weeksLater = !told.isBefore(month.minusMonths(LATEST));
		switch (owner.fate()) {
			case Fate.Open _ when weeksLater -> tell(item, told, telling);
			case Fate.Approved _ when weeksLater -> this.joined.put(item.id(), owner.id());
			case Fate.Held _ when weeksLater -> this.joined.put(item.id(), owner.id());
			case Fate.Printed(YearMonth issue) when weeksLater && month.isAfter(issue) -> takePost(item, month, issue);
			case Fate.Open _, Fate.Approved _, Fate.Held _, Fate.Printed _, Fate.Dropped _ ->
				this.folded.put(item.id(), duplicate(owner));
		}
	}

	private void tell(Item item, YearMonth month, Telling.OfRelease telling) {
		Draft draft = draft("releases:" + telling.project() + ":" + month, month, null);
		draft.items.add(item);
		if (telling.versions().isEmpty()) {
			draft.releases.add(new Release(item.id(), item.content().title(), null, item.content().link()));
		}
		for (Version version : telling.versions()) {
			if (this.byVersion.putIfAbsent(telling.key(version), item) == null) {
				String label = hasSeveralProducts(telling.project(), month)
						? (telling.product() + " " + version).strip() : version.text();
				draft.releases.add(new Release(item.id(), label, version, item.content().link()));
			}
		}
	}

	/** Such as the parts of a library that one repository tags one by one. */
	private boolean hasSeveralProducts(String project, YearMonth month) {
		return this.items.stream()
			.filter((item) -> month.equals(item.month()) && item.source().form() == FeedForm.RELEASES)
			.map(this::telling)
			.mapMulti(Stories::onlyReleases)
			.filter((release) -> release.project().equals(project) && !release.versions().isEmpty())
			.map(Telling.OfRelease::product)
			.filter((product) -> !product.isEmpty())
			.distinct()
			.count() > 1;
	}

	private @Nullable String reasonNotToPrint(Item item, YearMonth month, Telling.OfRelease telling) {
		boolean announced = telling.preRelease() && isAnnounced(telling);
		if (telling.preRelease() && !announced && hasFinal(telling.project())) {
			return "pre-release";
		}
		Optional<Version> successor = telling.preRelease() ? successor(item, telling) : Optional.empty();
		if (successor.isPresent()) {
			return "pre-release superseded by " + successor.get();
		}
		return telling.versions().isEmpty() ? reasonAgainstBuild(item, month, telling) : null;
	}

	private @Nullable String reasonAgainstBuild(Item item, YearMonth month, Telling.OfRelease telling) {
		Optional<Item> announced = this.items.stream()
			.filter((other) -> other.source().form() != FeedForm.RELEASES && month.equals(other.month()))
			.filter((other) -> telling(other) instanceof Telling.OfRelease post && !post.versions().isEmpty()
					&& post.project().equals(telling.project()))
			.findFirst();
		if (announced.isPresent()) {
			return "build of what “%s” announces".formatted(announced.get().content().title());
		}
		return Builds.insteadOf(item, month, unversioned(telling.project()))
			.map((build) -> "build superseded by “%s”".formatted(build.content().title()))
			.orElse(null);
	}

	private List<Item> unversioned(String project) {
		return this.items.stream()
			.filter((item) -> telling(item) instanceof Telling.OfRelease release && release.versions().isEmpty()
					&& release.project().equals(project))
			.toList();
	}

	private List<Item> owners(Telling.OfRelease telling) {
		return telling.versions()
			.stream()
			.map((version) -> this.byVersion.get(telling.key(version)))
			.filter(Objects::nonNull)
			.distinct()
			.toList();
	}

	private static String duplicate(Item owner) {
		return "duplicate: the same version as “%s”".formatted(owner.content().title());
	}

	/** A project that writes a post about a pre-release wants it to be known. */
	private boolean isAnnounced(Telling.OfRelease telling) {
		return this.items.stream()
			.filter((item) -> item.source().form() != FeedForm.RELEASES)
			.map(this::telling)
			.mapMulti(Stories::onlyReleases)
			.filter((post) -> post.project().equals(telling.project()))
			.flatMap((post) -> post.versions().stream())
			.anyMatch((version) -> telling.versions().stream().anyMatch((own) -> own.key().equals(version.key())));
	}

	private boolean hasFinal(String project) {
		return releases(project).anyMatch((release) -> !release.preRelease() && !release.versions().isEmpty());
	}

	private Optional<Version> successor(Item item, Telling.OfRelease telling) {
		List<Version> others = this.items.stream()
			.filter((other) -> other.month() != null && !other.id().equals(item.id()))
			.map(this::telling)
			.mapMulti(Stories::onlyReleases)
			.filter((release) -> release.project().equals(telling.project())
					&& release.product().equals(telling.product()))
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

	private Draft draft(String key, YearMonth month, @Nullable YearMonth printed) {
		return this.drafts.computeIfAbsent(key, (_) -> new Draft(key, month, printed));
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

		private final @Nullable YearMonth printed;

		private final List<Item> items = new ArrayList<>();

		private final List<Release> releases = new ArrayList<>();

		private Draft(String key, YearMonth month, @Nullable YearMonth printed) {
			this.key = key;
			this.month = month;
			this.printed = printed;
		}

		private Story story() {
			return new Story(lasting(), this.month, this.items, this.releases.stream().sorted(VERSION_ORDER).toList(),
					this.printed);
		}

		/** An entry stays the same one when it is moved to another month. */
		private String lasting() {
			String kind = this.key.substring(0, this.key.lastIndexOf(':') + 1);
			return this.items.stream()
				.flatMap((item) -> Stream.ofNullable(item.fate().story()))
				.filter((story) -> this.key.startsWith("releases:") && story.startsWith(kind))
				.min(Comparator.naturalOrder())
				.orElse(this.key);
		}

	}

}
