package org.xmpp.newsletter.aggregator.project;

import java.util.UUID;

import org.xmpp.newsletter.contracts.Project;

/**
 * A project with its identity here.
 *
 * @param id the identity, known to the aggregator only
 * @param project the project
 */
public record StoredProject(UUID id, Project project) {
}
