package org.xmpp.newsletter.aggregator.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.feed.NewFeed;
import org.xmpp.newsletter.aggregator.feed.WebAddress;
import org.xmpp.newsletter.contracts.FeedForm;
import org.xmpp.newsletter.contracts.Project;
import org.xmpp.newsletter.contracts.ProjectKind;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The projects and feeds that are known from the start, kept as a file.
 *
 * @param projects each with its own feeds
 * @param feeds those that carry news of many projects
 */
record Catalogue(List<ListedProject> projects, List<ListedFeed> feeds) {

	private static final YAMLMapper YAML = YAMLMapper.builder()
		.enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.build();

	/**
	 * A project in the catalogue.
	 */
	record ListedProject(String name, ProjectKind kind, @Nullable URI home, @Nullable String tagline,
			@Nullable URI changelog, @Nullable String family, @Nullable String section,
			@Nullable List<ListedFeed> feeds) {

		Project project() {
			return new Project(this.name, this.kind, this.home, this.tagline, this.changelog, this.family);
		}

	}

	/**
	 * A feed in the catalogue.
	 */
	record ListedFeed(String address, @Nullable String title, FeedForm form, @Nullable String section,
			@Nullable String publisher, boolean verified) {

		NewFeed toNewFeed(@Nullable Project project, @Nullable String usualSection) {
			return new NewFeed(WebAddress.of(this.address), (this.title != null) ? this.title : this.publisher,
					this.form, project, (this.section != null) ? this.section : usualSection, this.verified);
		}

	}

	static Catalogue read(InputStream file) throws IOException {
		try (file) {
			return YAML.readValue(file, Catalogue.class);
		}
	}

	/** The projects that are to be known, also those without a feed. */
	List<Project> allProjects() {
		return this.projects.stream().map(ListedProject::project).toList();
	}

	/** The feeds to register. */
	List<NewFeed> allFeeds() {
		List<NewFeed> result = new ArrayList<>();
		for (ListedProject listed : this.projects) {
			for (ListedFeed feed : Objects.requireNonNullElse(listed.feeds(), List.<ListedFeed>of())) {
				result.add(feed.toNewFeed(listed.project(), listed.section()));
			}
		}
		this.feeds.forEach((feed) -> result.add(feed.toNewFeed(null, null)));
		return result;
	}

}
