package org.xmpp.newsletter.aggregator.project;

import java.util.List;

import org.xmpp.newsletter.contracts.Project;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Projects for programs.
 */
@RestController
class ProjectsApi {

	private final Projects projects;

	ProjectsApi(Projects projects) {
		this.projects = projects;
	}

	@GetMapping("/api/projects")
	List<Project> all() {
		return this.projects.all();
	}

}
