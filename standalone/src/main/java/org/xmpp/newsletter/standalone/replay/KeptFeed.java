package org.xmpp.newsletter.standalone.replay;

import java.net.URI;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.xmpp.newsletter.contracts.FeedForm;
import org.xmpp.newsletter.contracts.Project;
import org.xmpp.newsletter.contracts.ProjectKind;

/**
 * A kept feed, as its {@code feed.json} describes it.
 *
 * @param slug its folder's name
 * @param project whose news it carries
 * @param kind client, server, library-tools or article
 * @param flavour the layout of the platform that publishes it
 * @param address where the platform publishes it
 * @param site the page it belongs to
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record KeptFeed(String slug, String project, String kind, String flavour, @JsonProperty("feed_url") URI address,
		@JsonProperty("site_url") URI site) {

	private static final Set<String> RELEASES = Set.of("github-releases", "gitlab-releases", "gitlab-tags", "gitea-rss",
			"sourcehut-refs", "hgweb-tags");

	FeedForm form() {
		return RELEASES.contains(this.flavour) ? FeedForm.RELEASES : FeedForm.POSTS;
	}

	String section() {
		return switch (this.kind) {
			case "client" -> "clients";
			case "server" -> "servers";
			case "article" -> "articles";
			default -> "libraries";
		};
	}

	/** What the description itself tells of the project. */
	Project toProject() {
		ProjectKind projectKind = switch (this.kind) {
			case "client" -> ProjectKind.CLIENT;
			case "server" -> ProjectKind.SERVER;
			case "article" -> ProjectKind.COMMUNITY;
			default -> ProjectKind.LIBRARY;
		};
		return new Project(this.project, projectKind, this.site, null, null, null);
	}

}
