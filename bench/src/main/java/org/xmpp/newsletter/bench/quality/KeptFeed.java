package org.xmpp.newsletter.bench.quality;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.contracts.FeedForm;
import org.xmpp.newsletter.contracts.Project;
import org.xmpp.newsletter.contracts.ProjectKind;
import org.xmpp.newsletter.contracts.Source;

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

	/** Registered as a maintainer would: with what the shipped catalogue knows of it. */
	Source registered(Catalogue catalogue) {
		Catalogue.Listed known = catalogue.find(this.address, this.project);
		Project about = (known != null) ? known.project() : toProject();
		String section = (known != null) ? known.section() : section();
		return new Source(UUID.nameUUIDFromBytes(this.slug.getBytes(StandardCharsets.UTF_8)), this.address,
				this.project, RELEASES.contains(this.flavour) ? FeedForm.RELEASES : FeedForm.POSTS, about, section);
	}

	private @Nullable String section() {
		return switch (this.kind) {
			case "client" -> "clients";
			case "server" -> "servers";
			case "article" -> "articles";
			default -> "libraries";
		};
	}

	private Project toProject() {
		ProjectKind projectKind = switch (this.kind) {
			case "client" -> ProjectKind.CLIENT;
			case "server" -> ProjectKind.SERVER;
			case "article" -> ProjectKind.COMMUNITY;
			default -> ProjectKind.LIBRARY;
		};
		return new Project(this.project, projectKind, this.site, null, null, null);
	}

}
