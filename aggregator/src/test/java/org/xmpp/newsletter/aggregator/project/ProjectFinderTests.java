package org.xmpp.newsletter.aggregator.project;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmpp.newsletter.contracts.ItemContent;
import org.xmpp.newsletter.contracts.Project;
import org.xmpp.newsletter.contracts.ProjectKind;

import static org.assertj.core.api.Assertions.assertThat;

class ProjectFinderTests {

	private final ProjectFinder finder = new ProjectFinder(List.of(
			project("Openfire", "https://ignite.example/projects/openfire"),
			project("Monitoring plugin for Openfire", "https://forge.example/ignite/monitoring"),
			project("Spark", "https://www.ignite.example/projects/spark/"), project("Smack", null),
			project("ejabberd", "https://ejabberd.example"), project("Conversations", "https://conversations.example/"),
			project("jabber.el", null), project("C++Lib", null, "cpplib", "The Library")));

	@ParameterizedTest
	@CsvSource(textBlock = """
			Openfire 4.9.2 has been released, Openfire
			openfire 4.9.2, Openfire
			Monitoring plugin for Openfire 2.5 released, Monitoring plugin for Openfire
			News of ejabberd, ejabberd
			What Conversations learned, Conversations
			Conversations: a new home, Conversations
			Openfire and Smack 4.4 together, Smack
			jabber.el 0.10 is out, jabber.el
			cpplib 2.0, C++Lib
			Meet The Library, C++Lib
			""")
	void findsTheProjectThatATitleNames(String title, String project) {
		assertThat(found(title, "https://forum.example/t/1")).isEqualTo(project);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Conversations about messaging", "Spark joy in your inbox", "Sparkling 2.0",
			"Openfire and Smack work together", "my openfire does not start", "Smackdown 4.4", "jabberXel 2.0", "" })
	void aTitleThatMayMeanSomethingElseHasNoProject(String title) {
		assertThat(found(title, "https://forum.example/t/1")).isNull();
	}

	@Test
	void aLinkBelowTheHomeOfAProjectTells() {
		assertThat(found("Security notice", "https://www.ignite.example/projects/openfire/notice"))
			.isEqualTo("Openfire");
		assertThat(found("Security notice", "https://ignite.example/projects/spark")).isEqualTo("Spark");
		assertThat(found("Security notice", "https://ignite.example/projects/openfireworks")).isNull();
		assertThat(found("Security notice", "https://ignite.example/projects/")).isNull();
		assertThat(found("New look", "https://ejabberd.example/blog/1")).isEqualTo("ejabberd");
	}

	@Test
	void aCategoryMakesAWordAName() {
		ItemContent content = new ItemContent(URI.create("https://forum.example/t/1"), "Spark joy", "", List.of(),
				List.of("spark"), null, null, null);
		assertThat(this.finder.find(content)).map((found) -> found.project().project().name()).contains("Spark");
	}

	@Test
	void aHomeThatTwoProjectsShareTellsNothing() {
		ProjectFinder shared = new ProjectFinder(
				List.of(project("One", "https://shared.example/"), project("Two", "https://shared.example")));
		assertThat(shared.find(content("News", "https://shared.example/news"))).isEmpty();
	}

	private @Nullable String found(String title, String link) {
		return this.finder.find(content(title, link)).map((found) -> found.project().project().name()).orElse(null);
	}

	private static ItemContent content(String title, String link) {
		return new ItemContent(URI.create(link), title, "", List.of(), List.of(), null, null, null);
	}

	private static StoredProject project(String name, @Nullable String home, String... aliases) {
		return new StoredProject(UUID.randomUUID(),
				new Project(name, ProjectKind.CLIENT, (home != null) ? URI.create(home) : null, null, null, null),
				List.of(aliases), 1);
	}

}
