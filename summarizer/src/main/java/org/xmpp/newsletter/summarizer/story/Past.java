package org.xmpp.newsletter.summarizer.story;

import java.net.URI;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What earlier issues say of a project.
 *
 * @param standing whether it was printed at all
 * @param releases the releases of it that were printed, in any order; none when only
 * other news of it was printed
 */
public record Past(Standing standing, List<Told> releases) {

	/** No earlier issue is known, so that nothing can be said. */
	public static final Past UNKNOWN = new Past(Standing.UNKNOWN, List.of());

	/** Earlier issues are known, and none of them names the project. */
	public static final Past NEVER = new Past(Standing.NEVER, List.of());

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

	public Past {
		releases = List.copyOf(releases);
	}

	/**
	 * Of a project that was printed before.
	 * @param releases its releases that were printed, as far as they are known
	 * @return its past
	 */
	public static Past printed(Collection<Told> releases) {
		return new Past(Standing.PRINTED, List.copyOf(releases));
	}

	/**
	 * Whether the project is introduced to readers now.
	 * @return true only when it is known that no earlier issue names it
	 */
	public boolean isNew() {
		return this.standing == Standing.NEVER;
	}

	/**
	 * The issue that told of a version.
	 * @param version the version, however it is spelt
	 * @return the month of the issue
	 */
	public Optional<YearMonth> printedIn(Version version) {
		return this.releases.stream()
			.filter((told) -> told.version().key().equals(version.key()))
			.map(Told::month)
			.min(Comparator.naturalOrder());
	}

	/**
	 * The issue that told of the release which an item announces.
	 * @param item any item
	 * @return the month of the issue, or empty unless all that it announces was printed
	 */
	public Optional<YearMonth> printedIn(Item item) {
		if (!(Telling.of(item) instanceof Telling.OfRelease release)) {
			return Optional.empty();
		}
		List<YearMonth> months = release.versions().stream().flatMap((version) -> printedIn(version).stream()).toList();
		return (months.size() < release.versions().size()) ? Optional.empty()
				: months.stream().max(Comparator.naturalOrder());
	}

	/**
	 * The printed release before a version.
	 * @param version the version
	 * @return the highest of the printed releases that are lower
	 */
	public Optional<Told> before(Version version) {
		return this.releases.stream()
			.filter((told) -> told.version().compareTo(version) < 0 && !told.version().key().equals(version.key()))
			.max(Comparator.comparing(Told::version).thenComparing(Told::month).thenComparing(Told::link));
	}

	/**
	 * The same with the pages of tags: an issue may have linked the post that announced a
	 * release, while the project's feed names its tag.
	 * @param items all items of the project, those of past months too
	 * @return this past, with the release page of the same version where an item has one
	 */
	public Past withPages(Collection<Item> items) {
		List<Told> linked = this.releases.stream()
			.map((told) -> (Tag.of(told.link()).isPresent()) ? told
					: page(told.version(), items).map(told::at).orElse(told))
			.toList();
		return new Past(this.standing, linked);
	}

	private static Optional<URI> page(Version version, Collection<Item> items) {
		Predicate<Item> tells = (item) -> Telling.of(item) instanceof Telling.OfRelease release
				&& release.versions().stream().anyMatch((other) -> other.key().equals(version.key()));
		return items.stream()
			.filter(tells)
			.map((item) -> item.content().link())
			.filter((link) -> Tag.of(link).isPresent())
			.min(Comparator.naturalOrder());
	}

	/**
	 * An issue as readers call it.
	 * @param month the month that it covers
	 * @return such as March 2025
	 */
	public static String words(YearMonth month) {
		return MONTH.format(month);
	}

	/**
	 * Whether a project was printed.
	 */
	public enum Standing {

		UNKNOWN, NEVER, PRINTED

	}

	/**
	 * A release that was printed.
	 *
	 * @param version the version
	 * @param link the page that the issue linked
	 * @param month the month of the issue
	 */
	public record Told(Version version, URI link, YearMonth month) {

		/**
		 * Reads a release from a link of an issue.
		 * @param text the text of the link
		 * @param link its address
		 * @param project the project's name, which may itself contain digits
		 * @param month the month of the issue
		 * @return the release, or empty when neither names a version
		 */
		public static Optional<Told> of(String text, URI link, String project, YearMonth month) {
			return Versions.ofRelease(text, link, project).map((version) -> new Told(version, link, month));
		}

		private Told at(URI page) {
			return new Told(this.version, page, this.month);
		}

	}

}
