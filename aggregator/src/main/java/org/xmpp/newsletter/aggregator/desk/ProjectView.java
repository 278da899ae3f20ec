package org.xmpp.newsletter.aggregator.desk;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.project.StoredProject;
import org.xmpp.newsletter.contracts.Project;
import org.xmpp.newsletter.contracts.ProjectKind;
import org.xmpp.newsletter.platform.api.Versions;

/**
 * A project as people and programs see it.
 */
record ProjectView(UUID id, int version, String name, ProjectKind kind, @Nullable URI home, @Nullable String tagline,
		@Nullable URI changelog, @Nullable String family, List<String> aliases) {

	static ProjectView of(StoredProject stored) {
		Project project = stored.project();
		return new ProjectView(stored.id(), stored.version(), project.name(), project.kind(), project.home(),
				project.tagline(), project.changelog(), project.family(), stored.aliases());
	}

	String etag() {
		return Versions.tag(this.version);
	}

}
