package org.xmpp.newsletter.aggregator.project;

import java.util.UUID;

import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes what is known of projects.
 */
@Service
public class ProjectChanges {

	private final Projects projects;

	private final ApplicationEventPublisher listeners;

	ProjectChanges(Projects projects, ApplicationEventPublisher listeners) {
		this.projects = projects;
		this.listeners = listeners;
	}

	/**
	 * A project was changed; said within the transaction.
	 *
	 * @param project the project
	 * @param by who changed it
	 */
	public record ProjectChanged(UUID project, String by) {
	}

	/**
	 * Adds a project.
	 * @param project the project; its identity and version do not matter
	 * @param by who decided it
	 * @return the project as stored
	 * @throws Problem when there is one of that name
	 */
	@Transactional
	public StoredProject add(StoredProject project, String by) {
		this.projects.named(project.project().name()).ifPresent((there) -> {
			throw duplicate(there);
		});
		StoredProject added = this.projects.add(project.project());
		return change(new StoredProject(added.id(), project.project(), project.aliases(), added.version()), by);
	}

	/**
	 * Changes a project.
	 * @param changed the project as it is from now on, with the version it is based on
	 * @param by who decided it
	 * @return the project as stored
	 * @throws Problem when there is no such project, somebody else was quicker, or
	 * another one has the new name
	 */
	@Transactional
	public StoredProject change(StoredProject changed, String by) {
		this.projects.named(changed.project().name())
			.filter((there) -> !there.id().equals(changed.id()))
			.ifPresent((there) -> {
				throw duplicate(there);
			});
		if (!this.projects.change(changed)) {
			StoredProject present = this.projects.find(changed.id()).orElseThrow(() -> unknown(changed.id()));
			throw new Problem(ProblemType.STALE,
					"The project '%s' was changed since you saw it (version %d, now %d). Look at it again."
						.formatted(present.project().name(), changed.version(), present.version()))
				.with("project", present.id().toString())
				.with("version", present.version());
		}
		this.listeners.publishEvent(new ProjectChanged(changed.id(), by));
		return this.projects.find(changed.id()).orElseThrow();
	}

	/**
	 * The problem that a project is not there.
	 * @param id what was asked for
	 * @return the problem
	 */
	public static Problem unknown(UUID id) {
		return new Problem(ProblemType.NOT_FOUND, "There is no project %s.".formatted(id));
	}

	private static Problem duplicate(StoredProject there) {
		return new Problem(ProblemType.DUPLICATE, "There is a project '%s' already.".formatted(there.project().name()))
			.with("project", there.id().toString());
	}

}
