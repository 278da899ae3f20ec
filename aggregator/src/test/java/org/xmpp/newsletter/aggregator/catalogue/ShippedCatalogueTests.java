package org.xmpp.newsletter.aggregator.catalogue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.aggregator.feed.NewFeed;
import org.xmpp.newsletter.contracts.FeedForm;
import org.xmpp.newsletter.contracts.Project;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The file that people edit by hand. Kinds, forms and addresses are checked by reading
 * it.
 */
class ShippedCatalogueTests {

	private static final Set<String> SECTIONS = Set.of("announcements", "events", "talks", "articles", "clients",
			"servers", "libraries");

	private List<NewFeed> feeds = List.of();

	private List<Project> projects = List.of();

	@BeforeEach
	void read() throws IOException {
		Catalogue catalogue = Catalogue.read(new ClassPathResource("aggregator/catalogue.yml").getInputStream());
		this.feeds = catalogue.allFeeds();
		this.projects = catalogue.allProjects();
	}

	@Test
	void noFeedAndNoProjectIsThereTwice() {
		assertThat(this.feeds).hasSizeGreaterThanOrEqualTo(135)
			.extracting((feed) -> feed.address().key())
			.doesNotHaveDuplicates();
		assertThat(this.projects).extracting((project) -> project.name().toLowerCase(Locale.ROOT))
			.doesNotHaveDuplicates();
	}

	@Test
	void sectionsAndFormsAreThoseOfTheHouse() {
		assertThat(this.feeds).allSatisfy((feed) -> {
			assertThat(feed.form()).isNotEqualTo(FeedForm.HAND);
			assertThat(feed.section()).satisfiesAnyOf((section) -> assertThat(section).isNull(),
					(section) -> assertThat(SECTIONS).contains(section));
		});
	}

	@Test
	void projectsHaveAKindAHomeInTheWebAndAFamilyThatIsThere() {
		Set<String> names = this.projects.stream().map(Project::name).collect(Collectors.toSet());
		assertThat(this.projects).allSatisfy((project) -> {
			assertThat(project.kind()).isNotNull();
			assertThat(project.tagline()).satisfiesAnyOf((tagline) -> assertThat(tagline).isNull(),
					(tagline) -> assertThat(tagline).doesNotEndWith(".").hasSizeLessThanOrEqualTo(200));
			if (project.home() != null) {
				assertThat(project.home().getScheme()).isIn("http", "https");
			}
			if (project.family() != null) {
				assertThat(names).contains(project.family());
			}
		});
	}

}
