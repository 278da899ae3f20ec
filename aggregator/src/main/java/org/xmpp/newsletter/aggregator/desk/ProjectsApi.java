package org.xmpp.newsletter.aggregator.desk;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.project.ProjectChanges;
import org.xmpp.newsletter.aggregator.project.Projects;
import org.xmpp.newsletter.platform.api.Part;
import org.xmpp.newsletter.platform.api.Versions;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.ProblemType;
import org.xmpp.newsletter.platform.problem.Refuses;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Projects for programs.
 */
@RestController
@RequestMapping("/api/projects")
class ProjectsApi {

	private final Projects projects;

	private final ProjectChanges changes;

	ProjectsApi(Projects projects, ProjectChanges changes) {
		this.projects = projects;
		this.changes = changes;
	}

	@GetMapping
	@Operation(summary = "Lists the projects")
	ResponseEntity<List<ProjectView>> all(Part part, ServerHttpRequest asked) {
		return part.of(this.projects.stored().stream().map(ProjectView::of).toList(), ProjectView::id, asked);
	}

	@GetMapping("/{id}")
	@Operation(summary = "Shows a project")
	ResponseEntity<ProjectView> one(@PathVariable UUID id) {
		return tagged(ProjectView.of(this.projects.find(id).orElseThrow(() -> ProjectChanges.unknown(id))));
	}

	@PostMapping
	@Operation(summary = "Adds a project")
	@Refuses(ProblemType.DUPLICATE)
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<ProjectView> add(@RequestBody ProjectRequest request, Person person) {
		ProjectView added = ProjectView.of(this.changes.add(request.toProject(UUID.randomUUID(), 1), person.name()));
		return ResponseEntity.created(URI.create("/api/projects/" + added.id())).eTag(added.etag()).body(added);
	}

	@PutMapping("/{id}")
	@Operation(summary = "Changes a project")
	@Refuses({ ProblemType.STALE, ProblemType.DUPLICATE })
	ResponseEntity<ProjectView> change(@PathVariable UUID id, @RequestBody ProjectRequest request,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Person person) {
		int version = Versions.seen(ifMatch, request.version());
		return tagged(ProjectView.of(this.changes.change(request.toProject(id, version), person.name())));
	}

	private static ResponseEntity<ProjectView> tagged(ProjectView project) {
		return ResponseEntity.ok().eTag(project.etag()).body(project);
	}

}
