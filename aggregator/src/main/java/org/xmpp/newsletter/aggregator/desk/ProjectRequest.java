package org.xmpp.newsletter.aggregator.desk;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.project.StoredProject;
import org.xmpp.newsletter.contracts.Project;
import org.xmpp.newsletter.contracts.ProjectKind;

/**
 * What is known of a project, as a form or a program gives it, wholly.
 */
record ProjectRequest(@Nullable Integer version, @Nullable String name, @Nullable ProjectKind kind,
		@Nullable String home, @Nullable String tagline, @Nullable String changelog, @Nullable String family,
		@Nullable String aliases) {

	private static final int LONGEST_NAME = 100;

	private static final int LONGEST_TAGLINE = 200;

	private static final int MOST_ALIASES = 20;

	StoredProject toProject(UUID id, int version) {
		String line = Requests.line(this.name, LONGEST_NAME, "A project's name");
		Requests.require(line != null, "A project needs a name.");
		Requests.require(this.kind != null, "The project '%s' needs a kind, such as client or server.".formatted(line));
		Project project = new Project(Objects.requireNonNull(line), Objects.requireNonNull(this.kind), page(this.home),
				plainTagline(), page(this.changelog), Requests.line(this.family, LONGEST_NAME, "A family"));
		return new StoredProject(id, project, aliases(this.aliases), version);
	}

	/** Printed in the middle of a sentence. */
	private @Nullable String plainTagline() {
		String line = Requests.line(this.tagline, LONGEST_TAGLINE, "A tagline");
		return (line != null) ? line.replaceFirst("\\.$", "") : null;
	}

	private static @Nullable URI page(@Nullable String written) {
		return (written == null || written.isBlank()) ? null : Requests.address(written).uri();
	}

	/** One a line, or with commas between. */
	static List<String> aliases(@Nullable String written) {
		List<String> names = Arrays.stream(Objects.requireNonNullElse(written, "").split("[,\\n\\r]+"))
			.map(String::strip)
			.filter((name) -> !name.isEmpty())
			.distinct()
			.toList();
		Requests.require(names.size() <= MOST_ALIASES, "A project has at most %d other names.".formatted(MOST_ALIASES));
		names.forEach((name) -> Requests.line(name, LONGEST_NAME, "Another name"));
		return names;
	}

}
