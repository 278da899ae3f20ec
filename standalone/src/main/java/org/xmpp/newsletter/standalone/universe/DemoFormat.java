package org.xmpp.newsletter.standalone.universe;

/**
 * The platform whose feed is imitated: its markup and the validators it sends.
 */
public enum DemoFormat {

	/** RSS 2.0 with content:encoded, as WordPress writes it. */
	WORDPRESS("application/rss+xml", Validators.BOTH),

	/** RSS 2.0 of a static site made by Hugo. */
	HUGO("application/rss+xml", Validators.BOTH),

	/** RSS 2.0 of the releases of a Forgejo or Gitea repository. */
	FORGEJO("application/rss+xml", Validators.NONE),

	/** RSS 2.0 of a category of a Discourse forum. */
	DISCOURSE("application/rss+xml", Validators.ETAG),

	/** RSS 2.0 of the refs of a repository at sourcehut. */
	SOURCEHUT("application/rss+xml", Validators.NONE),

	/** RSS 1.0, that is RDF. */
	RDF("application/rdf+xml", Validators.BOTH),

	/** Atom of a blog. */
	ATOM_BLOG("application/atom+xml", Validators.BOTH),

	/** Atom of the releases of a GitHub repository. */
	GITHUB("application/atom+xml", Validators.ETAG),

	/** Atom of the releases of a GitLab project. */
	GITLAB("application/atom+xml", Validators.ETAG),

	/** Atom of a video channel. */
	VIDEOS("text/xml", Validators.NONE),

	/** JSON Feed 1.1. */
	JSON_FEED("application/feed+json", Validators.BOTH);

	private final String contentType;

	private final Validators validators;

	DemoFormat(String contentType, Validators validators) {
		this.contentType = contentType + "; charset=utf-8";
		this.validators = validators;
	}

	String contentType() {
		return this.contentType;
	}

	Validators validators() {
		return this.validators;
	}

}
