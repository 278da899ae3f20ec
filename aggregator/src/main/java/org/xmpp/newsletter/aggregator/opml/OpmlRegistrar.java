package org.xmpp.newsletter.aggregator.opml;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.feed.Contact;
import org.xmpp.newsletter.aggregator.feed.Feed;
import org.xmpp.newsletter.aggregator.feed.FeedChanges;
import org.xmpp.newsletter.aggregator.feed.FeedDetails;
import org.xmpp.newsletter.aggregator.feed.Feeds;
import org.xmpp.newsletter.aggregator.feed.Forms;
import org.xmpp.newsletter.aggregator.feed.NewFeed;
import org.xmpp.newsletter.aggregator.feed.Registration;
import org.xmpp.newsletter.aggregator.feed.WebAddress;
import org.xmpp.newsletter.aggregator.opml.OpmlImport.ImportedLine;
import org.xmpp.newsletter.aggregator.opml.OpmlImport.Outcome;
import org.xmpp.newsletter.aggregator.project.ProjectChanges;
import org.xmpp.newsletter.aggregator.project.Projects;
import org.xmpp.newsletter.aggregator.project.StoredProject;
import org.xmpp.newsletter.aggregator.rule.Rules;
import org.xmpp.newsletter.contracts.FeedForm;
import org.xmpp.newsletter.contracts.Project;
import org.xmpp.newsletter.contracts.ProjectKind;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers what an outline says, all of it or nothing.
 */
@Service
class OpmlRegistrar {

	private static final List<String> SECTIONS = List.of("announcements", "events", "talks", "articles", "clients",
			"servers", "libraries");

	private final Registration registration;

	private final Feeds feeds;

	private final FeedChanges changes;

	private final Projects projects;

	private final ProjectChanges projectChanges;

	OpmlRegistrar(Registration registration, Feeds feeds, FeedChanges changes, Projects projects,
			ProjectChanges projectChanges) {
		this.registration = registration;
		this.feeds = feeds;
		this.changes = changes;
		this.projects = projects;
		this.projectChanges = projectChanges;
	}

	@Transactional
	public ImportedLine take(OpmlOutline outline, Groups groups, String by) {
		String address = outline.value("xmlUrl");
		if (address == null) {
			return takeProject(outline, by);
		}
		WebAddress where = WebAddress.of(address);
		Optional<Feed> there = this.feeds.at(where);
		if (there.isPresent()) {
			return line(outline, Outcome.THERE, "registered as '%s'".formatted(there.get().source().title()),
					there.get().id());
		}
		StoredProject project = project(outline, groups, by);
		NewFeed feed = new NewFeed(where, cut(outline.label(), 200), form(outline, where),
				(project != null) ? project.project() : null, section(outline), "true".equals(outline.own("verified")));
		Feed added = this.registration.register(feed, by);
		complete(added, outline, by);
		return line(outline, Outcome.ADDED,
				(project != null) ? "for " + project.project().name() : "as a feed of many projects", added.id());
	}

	/** What only files that were written here say. */
	private void complete(Feed feed, OpmlOutline outline, String by) {
		String contact = outline.own("contact");
		String rules = Objects.requireNonNullElse(outline.own("rules"), "");
		Rules.of(rules);
		boolean preReleases = !"unwanted".equals(outline.own("pre-releases"));
		this.changes.change(feed.id(), feed.settings().version(),
				(present) -> new FeedDetails(present.address(), present.title(), present.form(), present.project(),
						present.section(), present.verified(), (contact != null) ? Contact.of(contact).address() : null,
						preReleases, rules),
				by);
		switch (Objects.requireNonNullElse(outline.own("state"), "active")) {
			case "retired" -> this.registration.retire(feed.id(), "retired in the imported file", by);
			case "paused" -> this.changes.pause(feed.id(), by);
			default -> {
			}
		}
	}

	private ImportedLine takeProject(OpmlOutline outline, String by) {
		String name = outline.own("project");
		if (name == null) {
			throw new IllegalArgumentException("It names no feed: the attribute xmlUrl is missing");
		}
		if (this.projects.named(name).isPresent()) {
			return line(outline, Outcome.THERE, "the project is known", null);
		}
		add(outline, name, by);
		return line(outline, Outcome.ADDED, "a project", null);
	}

	private @Nullable StoredProject project(OpmlOutline outline, Groups groups, String by) {
		OpmlOutline own = outline.withOwn("project");
		if (own != null) {
			String name = Objects.requireNonNull(own.own("project"));
			return this.projects.named(name).orElseGet(() -> add(own, name, by));
		}
		for (OpmlOutline group = outline.parent(); group != null; group = group.parent()) {
			Optional<StoredProject> known = this.projects.named(group.label());
			if (known.isPresent()) {
				return known.get();
			}
		}
		return (groups.kind() == null || outline.parent() == null) ? null
				: add(cut(outline.parent().label(), 100), groups.kind(), by);
	}

	private StoredProject add(String name, ProjectKind kind, String by) {
		return this.projectChanges.add(
				new StoredProject(UUID.randomUUID(), new Project(name, kind, null, null, null, null), List.of(), 1),
				by);
	}

	private StoredProject add(OpmlOutline outline, String name, String by) {
		String aliases = outline.own("aliases");
		Project project = new Project(cut(name, 100), kind(outline), page(outline.value("htmlUrl")),
				outline.own("tagline"), page(outline.own("changelog")), outline.own("family"));
		return this.projectChanges.add(new StoredProject(UUID.randomUUID(), project,
				(aliases != null) ? aliases.lines().toList() : List.of(), 1), by);
	}

	private static ProjectKind kind(OpmlOutline outline) {
		String kind = outline.own("kind");
		if (kind == null) {
			throw new IllegalArgumentException("The project has no kind");
		}
		try {
			return ProjectKind.valueOf(kind.toUpperCase(Locale.ROOT));
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("'%s' is no kind of project".formatted(cut(kind, 40)), ex);
		}
	}

	private static FeedForm form(OpmlOutline outline, WebAddress address) {
		String form = outline.own("form");
		if (form == null) {
			return Forms.guess(address);
		}
		return switch (form) {
			case "releases" -> FeedForm.RELEASES;
			case "posts" -> FeedForm.POSTS;
			case "forum" -> FeedForm.FORUM;
			case "media" -> FeedForm.MEDIA;
			default -> throw new IllegalArgumentException("'%s' is no form of a feed".formatted(cut(form, 40)));
		};
	}

	/** Other programs put folders into the category; some happen to be sections. */
	private static @Nullable String section(OpmlOutline outline) {
		String own = outline.own("section");
		if (own != null) {
			return own.matches("[a-z][a-z-]{0,39}") ? own : null;
		}
		String category = Objects.requireNonNullElse(outline.value("category"), "").replaceFirst("^/", "");
		return SECTIONS.contains(category.toLowerCase(Locale.ROOT)) ? category.toLowerCase(Locale.ROOT) : null;
	}

	private static @Nullable URI page(@Nullable String address) {
		return (address != null) ? WebAddress.of(address).uri() : null;
	}

	private static ImportedLine line(OpmlOutline outline, Outcome outcome, String detail, @Nullable UUID feed) {
		return new ImportedLine(outline.line(), cut(outline.label(), 200), outcome, detail, feed);
	}

	static String cut(String text, int longest) {
		String line = text.replaceAll("\\s+", " ").strip();
		return (line.length() <= longest) ? line : line.substring(0, longest - 1) + "…";
	}

}
