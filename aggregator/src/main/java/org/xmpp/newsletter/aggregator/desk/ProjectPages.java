package org.xmpp.newsletter.aggregator.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.feed.Feed;
import org.xmpp.newsletter.aggregator.feed.Feeds;
import org.xmpp.newsletter.aggregator.project.ProjectChanges;
import org.xmpp.newsletter.aggregator.project.Projects;
import org.xmpp.newsletter.aggregator.project.StoredProject;
import org.xmpp.newsletter.contracts.Project;
import org.xmpp.newsletter.contracts.ProjectKind;
import org.xmpp.newsletter.platform.api.Versions;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.Problem;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;

/**
 * Projects for people.
 */
@Controller
@RequestMapping("/projects")
class ProjectPages {

	private final Projects projects;

	private final ProjectChanges changes;

	private final Feeds feeds;

	ProjectPages(Projects projects, ProjectChanges changes, Feeds feeds) {
		this.projects = projects;
		this.changes = changes;
		this.feeds = feeds;
	}

	@GetMapping
	Rendering all() {
		return list(ProjectForm.EMPTY, "").build();
	}

	@GetMapping("/{id}")
	Rendering one(@PathVariable UUID id) {
		return page(id, ProjectForm.of(project(id)), "").build();
	}

	@PostMapping
	Object add(ProjectRequest form, Person person) {
		try {
			this.changes.add(form.toProject(UUID.randomUUID(), 1), person.name());
			return Requests.see("/projects");
		}
		catch (Problem ex) {
			return list(ProjectForm.of(form, 1), ex.getMessage()).status(ex.getStatusCode()).build();
		}
	}

	/** What was typed is shown again beside what is wrong with it. */
	@PostMapping("/{id}")
	Object change(@PathVariable UUID id, ProjectRequest form, Person person) {
		try {
			this.changes.change(form.toProject(id, Versions.seen(null, form.version())), person.name());
			return Requests.see("/projects/" + id);
		}
		catch (Problem ex) {
			return page(id, ProjectForm.of(form, project(id).version()), ex.getMessage()).status(ex.getStatusCode())
				.build();
		}
	}

	private StoredProject project(UUID id) {
		return this.projects.find(id).orElseThrow(() -> ProjectChanges.unknown(id));
	}

	private Rendering.Builder<?> list(ProjectForm form, String problem) {
		Map<String, Long> feeds = this.feeds.all()
			.stream()
			.flatMap((feed) -> Optional.ofNullable(feed.source().project()).stream())
			.collect(Collectors.groupingBy(Project::name, Collectors.counting()));
		List<ProjectView> known = this.projects.stored().stream().map(ProjectView::of).toList();
		return Rendering.view("aggregator/pages/projects")
			.modelAttribute("projects", known)
			.modelAttribute("feeds", feeds)
			.modelAttribute("form", form)
			.modelAttribute("problem", problem)
			.modelAttribute("kinds", ProjectKind.values());
	}

	private Rendering.Builder<?> page(UUID id, ProjectForm form, String problem) {
		List<FeedLink> feeds = this.feeds.of(id).stream().map(FeedLink::of).toList();
		return Rendering.view("aggregator/pages/project")
			.modelAttribute("project", ProjectView.of(project(id)))
			.modelAttribute("feeds", feeds)
			.modelAttribute("form", form)
			.modelAttribute("problem", problem)
			.modelAttribute("kinds", ProjectKind.values());
	}

	/**
	 * A feed of the project.
	 */
	record FeedLink(UUID id, String title) {

		static FeedLink of(Feed feed) {
			return new FeedLink(feed.id(), feed.source().title());
		}

	}

	/**
	 * The fields of a project's page.
	 */
	record ProjectForm(int version, String name, ProjectKind kind, String home, String tagline, String changelog,
			String family, String aliases) {

		static final ProjectForm EMPTY = new ProjectForm(1, "", ProjectKind.CLIENT, "", "", "", "", "");

		static ProjectForm of(StoredProject stored) {
			Project project = stored.project();
			return new ProjectForm(stored.version(), project.name(), project.kind(), text(project.home()),
					text(project.tagline()), text(project.changelog()), text(project.family()),
					String.join("\n", stored.aliases()));
		}

		static ProjectForm of(ProjectRequest typed, int version) {
			return new ProjectForm(version, text(typed.name()),
					Objects.requireNonNullElse(typed.kind(), ProjectKind.CLIENT), text(typed.home()),
					text(typed.tagline()), text(typed.changelog()), text(typed.family()), text(typed.aliases()));
		}

		private static String text(@Nullable Object value) {
			return Objects.toString(value, "");
		}

	}

}
