package org.xmpp.newsletter.aggregator.project;

import java.util.List;
import java.util.UUID;

import org.xmpp.newsletter.contracts.Project;

/**
 * A project with what only the aggregator knows of it.
 *
 * @param id its identity
 * @param project the project
 * @param aliases other names under which news tell of it
 * @param version counts its changes
 */
public record StoredProject(UUID id, Project project, List<String> aliases, int version) {

	public StoredProject {
		aliases = List.copyOf(aliases);
	}

}
