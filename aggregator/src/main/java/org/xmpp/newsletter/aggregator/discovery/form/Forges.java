package org.xmpp.newsletter.aggregator.discovery.form;

import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * Where forges have their feeds.
 */
final class Forges {

	private static final Set<String> GITHUB_PAGES = Set.of("about", "apps", "collections", "enterprise", "explore",
			"features", "login", "marketplace", "notifications", "orgs", "pricing", "search", "settings", "sponsors",
			"topics", "trending", "users");

	private static final List<String> CGIT = List.of("about", "atom", "blame", "commit", "diff", "log", "patch",
			"plain", "refs", "snapshot", "stats", "summary", "tag", "tree");

	private static final List<String> MERCURIAL = List.of("archive", "atom-log", "bookmarks", "branches", "changelog",
			"changeset", "diff", "file", "filelog", "graph", "help", "log", "raw-file", "rev", "rss-log", "shortlog",
			"summary", "tags");

	private Forges() {
	}

	static List<Guess> gitHub(Where where) {
		Guesses guesses = new Guesses(where, "GitHub");
		if (where.depth() == 0 || where.depth() > 1 && GITHUB_PAGES.contains(where.segment(0))) {
			return guesses.list();
		}
		if (where.depth() == 1) {
			return guesses.likely("/" + where.segment(0) + ".atom", "what a user does, in all projects,").list();
		}
		String project = "/" + where.segment(0) + "/" + where.segment(1).replaceFirst("\\.git$", "");
		if (where.segment(2).equals("discussions")) {
			guesses.known(project + "/discussions.atom", "a project's discussions");
		}
		String branch = Set.of("tree", "commits", "blob").contains(where.segment(2)) ? where.segment(3) : "";
		return guesses.known(project + "/releases.atom", "a project's releases")
			.known(project + "/tags.atom", "a project's tags")
			.likely(project + (branch.isEmpty() ? "/commits.atom" : "/commits/" + branch + ".atom"),
					"a project's commits")
			.list();
	}

	static List<Guess> gitLab(Where where) {
		Guesses guesses = new Guesses(where, "GitLab");
		String project = where.before(List.of("-")).replaceFirst("\\.git$", "");
		if (project.isEmpty()) {
			return guesses.list();
		}
		if (project.lastIndexOf('/') == 0) {
			return guesses.likely(project + ".atom", "what a user or a group does").list();
		}
		return guesses.known(project + "/-/releases.atom", "a project's releases (since version 17)")
			.known(project + "/-/tags?format=atom", "a project's tags")
			.likely(project + ".atom", "what happens in a project")
			.list();
	}

	static List<Guess> forgejo(Where where) {
		Guesses guesses = new Guesses(where, "Forgejo or Gitea");
		if (where.depth() == 0) {
			return guesses.list();
		}
		if (where.depth() == 1) {
			return guesses.likely("/" + where.segment(0) + ".rss", "what a user or an organisation does").list();
		}
		String project = "/" + where.segment(0) + "/" + where.segment(1).replaceFirst("\\.git$", "");
		return guesses.known(project + "/releases.rss", "a project's releases")
			.known(project + "/tags.rss", "a project's tags")
			.likely(project + ".rss", "what happens in a project")
			.list();
	}

	static List<Guess> sourceHut(Where where) {
		Guesses guesses = new Guesses(where, "sourcehut");
		if (where.depth() < 2 || !where.segment(0).startsWith("~")) {
			return guesses.list();
		}
		String project = where.first(2);
		if (where.on("sr.ht")) {
			Where git = Where.of(where.at(project).resolve("https://git.sr.ht" + project));
			return sourceHut(git);
		}
		return guesses.known(project + "/refs/rss.xml", "a project's tags")
			.likely(project + "/log/rss.xml", "a project's commits")
			.list();
	}

	static List<Guess> sourceForge(Where where) {
		String own = where.host().replaceFirst("\\.(?:sourceforge\\.(?:net|io)|sf\\.net)$", "");
		boolean page = Set.of("projects", "p").contains(where.segment(0)) && where.depth() > 1;
		String name = !own.equals(where.host()) ? own : (page ? where.segment(1) : "");
		Where site = Where.of(URI.create("https://sourceforge.net/"));
		Guesses guesses = new Guesses(site, "SourceForge");
		if (name.isEmpty() || !name.matches("[\\w-]+")) {
			return guesses.list();
		}
		return guesses.known("/projects/" + name + "/rss?path=/", "a project's files")
			.known("/p/" + name + "/news/feed.rss", "a project's news")
			.likely("/p/" + name + "/activity/feed.rss", "what happens in a project")
			.list();
	}

	static List<Guess> cgit(Where where) {
		Guesses guesses = new Guesses(where, "cgit");
		String project = where.before(CGIT);
		if (project.isEmpty()) {
			return guesses.list();
		}
		String branch = where.query("h").map((head) -> "?h=" + head).orElse("");
		return guesses.known(project + "/atom/" + branch, "a project's commits").list();
	}

	static List<Guess> mercurial(Where where) {
		String project = where.before(MERCURIAL);
		return new Guesses(where, "Mercurial's web server").known(project + "/atom-tags", "a project's tags")
			.likely(project + "/rss-tags", "a project's tags")
			.likely(project + "/atom-log", "a project's commits")
			.list();
	}

	static List<Guess> redmine(Where where) {
		Guesses guesses = new Guesses(where, "Redmine");
		if (!where.segment(0).equals("projects") || where.depth() < 2) {
			return guesses.list();
		}
		return guesses.known(where.first(2) + "/news.atom", "a project's news")
			.likely(where.first(2) + "/activity.atom", "what happens in a project")
			.list();
	}

	static List<Guess> launchpad(Where where) {
		Where feeds = Where.of(URI.create("https://feeds.launchpad.net/"));
		Guesses guesses = new Guesses(feeds, "Launchpad");
		return where.segment(0).matches("[a-z0-9][\\w.+-]*")
				? guesses.known("/" + where.segment(0) + "/announcements.atom", "a project's announcements").list()
				: guesses.list();
	}

}
