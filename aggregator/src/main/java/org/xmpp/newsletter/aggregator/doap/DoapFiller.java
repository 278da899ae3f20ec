package org.xmpp.newsletter.aggregator.doap;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.doap.DoapImport.FilledProject;
import org.xmpp.newsletter.aggregator.doap.DoapImport.Outcome;
import org.xmpp.newsletter.aggregator.project.ProjectChanges;
import org.xmpp.newsletter.aggregator.project.Projects;
import org.xmpp.newsletter.aggregator.project.StoredProject;
import org.xmpp.newsletter.contracts.Project;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills one project from what it says about itself.
 */
@Service
class DoapFiller {

	private final Projects projects;

	private final ProjectChanges changes;

	DoapFiller(Projects projects, ProjectChanges changes) {
		this.projects = projects;
		this.changes = changes;
	}

	/**
	 * Fills the project of that name.
	 * @param doap what it says
	 * @param otherNames other names that it may be known under
	 * @param choice what may be changed
	 */
	@Transactional
	public FilledProject fill(Doap doap, List<String> otherNames, Choice choice) {
		URI releases = Optional.ofNullable(doap.repository()).flatMap(ReleasesFeeds::guess).orElse(null);
		Optional<StoredProject> known = Stream.concat(Stream.of(doap.name()), otherNames.stream())
			.flatMap((name) -> named(name).stream())
			.findFirst();
		if (known.isEmpty()) {
			return unknown(doap, choice, releases);
		}
		Filling filling = Filling.of(known.get(), doap);
		if (!filling.filled().isEmpty() && choice.save()) {
			this.changes.change(filling.project(), choice.by());
		}
		Outcome outcome = filling.filled().isEmpty() ? Outcome.UNCHANGED : Outcome.FILLED;
		return new FilledProject(known.get().project().name(), outcome, filling.filled(), filling.kept(),
				languages(doap), releases, known.get().id());
	}

	private FilledProject unknown(Doap doap, Choice choice, @Nullable URI releases) {
		if (!choice.add() || doap.kind() == null || doap.name().length() > 100) {
			return new FilledProject(doap.name(), Outcome.UNKNOWN, List.of(), List.of(), (doap.kind() == null)
					? "no project of that name, and the file does not say what it is" : "no project of that name",
					releases, null);
		}
		Project project = new Project(doap.name(), doap.kind(), doap.home(), doap.tagline(), null, null);
		UUID id = UUID.randomUUID();
		UUID added = choice.save() ? this.changes.add(new StoredProject(id, project, List.of(), 1), choice.by()).id()
				: null;
		return new FilledProject(doap.name(), Outcome.ADDED, List.of(), List.of(), languages(doap), releases, added);
	}

	private Optional<StoredProject> named(String name) {
		return this.projects.named(name)
			.or(() -> this.projects.stored()
				.stream()
				.filter((project) -> project.aliases().stream().anyMatch(name::equalsIgnoreCase))
				.findFirst());
	}

	private static String languages(Doap doap) {
		return doap.languages().isEmpty() ? "" : "written in " + String.join(", ", doap.languages());
	}

}
