package org.xmpp.newsletter.aggregator.discovery.form;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Software that can run anywhere, known by what its pages show.
 */
enum Software {

	GITLAB((page) -> page.shows("meta[property=og:site_name][content=GitLab], header.navbar-gitlab")
			|| page.scriptMentions("gon.gitlab_url"), (page) -> Forges.gitLab(page.where())),

	FORGEJO((page) -> page.shows("meta[name=keywords][content*=forgejo i], meta[name=keywords][content*=gitea i], "
			+ "meta[name=author][content*=Forgejo], meta[name=author][content*=Gitea]"),
			(page) -> Forges.forgejo(page.where())),

	CGIT((page) -> page.generator().startsWith("cgit"), (page) -> Forges.cgit(page.where())),

	MERCURIAL((page) -> page.shows("a[href*=mercurial-scm.org], img[src*=hglogo]"),
			(page) -> Forges.mercurial(page.where())),

	REDMINE((page) -> page.shows("meta[name=description][content=Redmine]"), (page) -> Forges.redmine(page.where())),

	DISCOURSE((page) -> page.generator().startsWith("discourse"), (page) -> Communities.discourse(page.where())),

	PEERTUBE((page) -> page.shows("meta[property=og:platform][content=PeerTube]"), Communities::peerTube),

	MOVIM((page) -> page.shows("meta[name=application-name][content=Movim], script[src*=movim], title:contains(Movim)"),
			(page) -> Communities.movim(page.where())),

	YOUTUBE((page) -> page.where().on("youtube.com"), Communities::youTube),

	FEDIVERSE((page) -> page.shows("link[rel=alternate][type=application/activity+json], #mastodon")
			&& page.where().first(1).matches("/@.*|/users"), (page) -> Communities.fediverse(page.where())),

	WORDPRESS((page) -> page.generator().startsWith("wordpress") || page.shows("link[rel=https://api.w.org/]"),
			likely("WordPress", "/feed/")),

	GHOST((page) -> page.generator().startsWith("ghost"), likely("Ghost", "/rss/")),

	HUGO((page) -> page.generator().startsWith("hugo"), likely("Hugo", "/index.xml")),

	JEKYLL((page) -> page.generator().startsWith("jekyll"), likely("Jekyll", "/feed.xml")),

	PELICAN((page) -> page.generator().startsWith("pelican"), likely("Pelican", "/feeds/all.atom.xml")),

	ZOLA((page) -> page.generator().startsWith("zola"), likely("Zola", "/atom.xml", "/rss.xml")),

	DOKUWIKI((page) -> page.generator().startsWith("dokuwiki"), likely("DokuWiki", "/feed.php")),

	DRUPAL((page) -> page.generator().startsWith("drupal"), likely("Drupal", "/rss.xml")),

	BLOGGER((page) -> page.generator().startsWith("blogger"), likely("Blogger", "/feeds/posts/default")),

	WRITEFREELY((page) -> page.generator().startsWith("writefreely"), likely("WriteFreely", "/feed/")),

	SUBSTACK((page) -> page.shows("script[src*=substackcdn], link[href*=substackcdn]"), likely("Substack", "/feed"));

	private final Predicate<Page> marks;

	private final Function<Page, List<Guess>> guesses;

	Software(Predicate<Page> marks, Function<Page, List<Guess>> guesses) {
		this.marks = marks;
		this.guesses = guesses;
	}

	List<Guess> guesses(Page page) {
		return this.marks.test(page) ? this.guesses.apply(page) : List.of();
	}

	/** A section of a site may have a feed of its own, below its page. */
	private static Function<Page, List<Guess>> likely(String name, String... paths) {
		return (page) -> {
			Guesses guesses = new Guesses(page.where(), name);
			String section = page.where().first(page.where().depth());
			for (String path : paths) {
				if (!section.isEmpty() && !section.matches(".*\\.\\w{2,4}$")) {
					guesses.likely(section + path, "a section's posts");
				}
				guesses.likely(path, "the site's posts");
			}
			return guesses.list();
		};
	}

}
