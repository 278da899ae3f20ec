package org.xmpp.newsletter.summarizer.section;

import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.contracts.Project;
import org.xmpp.newsletter.summarizer.story.Versions;

/**
 * What the rules see in a sighting at once.
 *
 * @param page what its address leads to
 * @param versioned whether its title names a version
 * @param release whether it tells of a release
 * @param kind what the project is, in lower case, or none
 * @param told what the project is that the text names first, or none
 * @param project the project's name in lower case, or null
 * @param origin where its address belongs
 */
record Glance(PageKind page, boolean versioned, boolean release, String kind, String told, @Nullable String project,
		String origin) {

	static final String NONE = "none";

	private static final Pattern RELEASED = Pattern
		.compile("(?i)\\b(?:releas\\w*|versions?|update[ds]?|available|bug-?fix\\w*)\\b");

	static Glance of(Sighting sighting, Directory directory) {
		PageKind page = PageKind.of(sighting.link());
		boolean versioned = !Versions.in(sighting.title()).isEmpty();
		boolean release = sighting.release() || page == PageKind.RELEASE
				|| (versioned && RELEASED.matcher(sighting.text()).find());
		Optional<Project> titled = directory.firstIn(sighting.title());
		Optional<Project> told = directory.firstIn(sighting.text());
		Optional<Project> linked = directory.firstIn(path(sighting));
		Optional<Project> meant = release ? linked.or(() -> titled).or(() -> told) : titled.or(() -> linked);
		String own = sighting.project();
		String ownKind = sighting.kind();
		return new Glance(page, versioned, release,
				(ownKind != null) ? ownKind : meant.map(Sighting::kind).orElse(NONE),
				told.map(Sighting::kind).orElse(NONE),
				(own != null) ? own : meant.map((project) -> Sighting.key(project.name())).orElse(null),
				Origin.of(sighting.link()));
	}

	/** The name of a repository says more than that of its forge or owner. */
	private static String path(Sighting sighting) {
		String link = sighting.link().toString();
		return link.replaceFirst("^https?://(?:www\\.)?(?:[^/]*\\.)?(?:github|codeberg|gitlab|gajim)\\.[^/]+/[^/]+/",
				"");
	}

}
