package org.xmpp.newsletter.aggregator.project;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.contracts.ItemContent;

/**
 * Finds whose news an item is that stood in a feed of many projects: by its link, which
 * may lie below a project's home, or by the names in its title. When two projects would
 * do, none is found; a wrong project is worse than none.
 */
public final class ProjectFinder {

	/**
	 * The longest first: "Monitoring plugin for Openfire" is not about Openfire alone.
	 */
	private final List<Name> names;

	private final List<Home> homes;

	/**
	 * Knows projects.
	 * @param projects all that may be meant
	 */
	public ProjectFinder(List<StoredProject> projects) {
		this.names = projects.stream()
			.flatMap((project) -> Stream.concat(Stream.of(project.project().name()), project.aliases().stream())
				.map((name) -> Name.of(name, project)))
			.sorted(Comparator.comparingInt(Name::length).reversed())
			.toList();
		this.homes = projects.stream().flatMap(ProjectFinder::homes).toList();
	}

	/**
	 * A project, and what told that it is meant.
	 *
	 * @param project the project
	 * @param why the reason, in words
	 */
	public record Found(StoredProject project, String why) {
	}

	/**
	 * A place that belongs to a project.
	 */
	private record Home(String host, String path, StoredProject project) {

		boolean holds(String host, String path) {
			return host.equals(this.host) && (path + "/").startsWith(this.path + "/");
		}

	}

	/**
	 * Finds the project of an item.
	 * @param content what the item says
	 * @return the project, or empty when none or more than one is meant
	 */
	public Optional<Found> find(ItemContent content) {
		return byLink(content.link()).or(() -> byTitle(content.title(), content.categories()));
	}

	private Optional<Found> byLink(URI link) {
		String host = host(link);
		String path = Objects.requireNonNullElse(link.getPath(), "");
		List<Home> holding = this.homes.stream().filter((home) -> home.holds(host, path)).toList();
		int deepest = holding.stream().mapToInt((home) -> home.path().length()).max().orElse(0);
		return only(holding.stream().filter((home) -> home.path().length() == deepest).map(Home::project))
			.map((project) -> new Found(project, "the link lies below its home page"));
	}

	private Optional<Found> byTitle(String title, List<String> categories) {
		String left = title;
		Stream.Builder<Named> found = Stream.builder();
		for (Name name : this.names) {
			Optional<Name.Place> place = name.in(left, categories);
			if (place.isPresent()) {
				found.add(new Named(name.project(), place.get()));
				left = name.removedFrom(left);
			}
		}
		List<Named> named = found.build().toList();
		return only(named.stream().filter((name) -> name.place().versioned()).map(Named::project))
			.or(() -> only(named.stream().map(Named::project))
				.filter((_) -> named.stream().anyMatch((name) -> name.place().sure())))
			.map((project) -> new Found(project, "the title names it"));
	}

	/**
	 * A project that a title names.
	 */
	private record Named(StoredProject project, Name.Place place) {
	}

	private static Optional<StoredProject> only(Stream<StoredProject> projects) {
		List<StoredProject> distinct = projects.distinct().limit(2).toList();
		return (distinct.size() == 1) ? Optional.of(distinct.getFirst()) : Optional.empty();
	}

	private static Stream<Home> homes(StoredProject project) {
		return Stream.of(project.project().home(), project.project().changelog())
			.flatMap((address) -> home(address, project).stream());
	}

	private static Optional<Home> home(@Nullable URI address, StoredProject project) {
		if (address == null || host(address).isEmpty()) {
			return Optional.empty();
		}
		String path = Objects.requireNonNullElse(address.getPath(), "").replaceFirst("/+$", "");
		return Optional.of(new Home(host(address), path, project));
	}

	private static String host(URI address) {
		String host = Objects.requireNonNullElse(address.getHost(), "").toLowerCase(Locale.ROOT);
		return host.startsWith("www.") ? host.substring("www.".length()) : host;
	}

}
