package org.xmpp.newsletter.summarizer.story;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.xmpp.newsletter.contracts.FeedForm;
import org.xmpp.newsletter.contracts.Project;

/**
 * What one item tells.
 */
sealed interface Telling {

	static Telling of(Item item) {
		Project project = item.project();
		String title = item.content().title();
		if (item.source().form() == FeedForm.RELEASES) {
			String name = (project != null) ? project.name() : item.source().title();
			Optional<Version> version = Versions.ofRelease(title, item.content().link(), name)
				.or(() -> Versions.atHead(item.content().html(), name));
			String product = version.map((found) -> product(item, found, name)).orElse("");
			return new OfRelease(name.toLowerCase(Locale.ROOT), product, version.stream().toList(),
					namesPreRelease(item, name, version));
		}
		if (project == null) {
			return new OfPost();
		}
		boolean own = item.source().project() != null;
		List<Version> announced = Announcement.versions(title, item.content().link(), project.name(), own);
		if (announced.isEmpty()) {
			return (own ? Announcement.shortVersion(title, project.name()) : Optional.<Version>empty())
				.<Telling>map((version) -> new OfEither(project.name().toLowerCase(Locale.ROOT), version))
				.orElseGet(OfPost::new);
		}
		return new OfRelease(project.name().toLowerCase(Locale.ROOT), "", announced.stream().distinct().toList(),
				announced.stream().allMatch(Version::isPreRelease));
	}

	private static String product(Item item, Version version, String project) {
		String tag = Tag.of(item.content().link()).isPresent() ? Versions.tag(item.content().link())
				: item.content().title();
		return Product.of(tag, version, project);
	}

	private static boolean namesPreRelease(Item item, String project, Optional<Version> version) {
		String title = item.content().title();
		if (version.isPresent() && version.get().isPreRelease()) {
			return true;
		}
		int at = version.map((found) -> title.indexOf(found.text())).orElse(-1);
		String before = (at >= 0) ? title.substring(0, at) : title;
		String tag = Versions.tag(item.content().link());
		return Versions.namesPreRelease(before.replace(project, ""))
				|| Versions.namesPreRelease(tag.replace(project, ""));
	}

	/**
	 * A release, or several.
	 *
	 * @param project the project's name in lower case
	 * @param product the part of the project that the tag names, or empty
	 * @param versions the versions, none when none can be found
	 * @param preRelease whether it is meant for testers only
	 */
	record OfRelease(String project, String product, List<Version> versions, boolean preRelease) implements Telling {

		/** What two items have in common that tell of the same version. */
		String key(Version version) {
			return this.project + ' ' + this.product.toLowerCase(Locale.ROOT) + ' ' + version.key();
		}

		OfRelease with(List<Version> others) {
			return new OfRelease(this.project, this.product, others, this.preRelease);
		}

	}

	/**
	 * A release when there is one of that version in the same month, else a post.
	 *
	 * @param project the project's name in lower case
	 * @param version the version that it seems to name
	 */
	record OfEither(String project, Version version) implements Telling {
	}

	/**
	 * Anything else.
	 */
	record OfPost() implements Telling {
	}

}
