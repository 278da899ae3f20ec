package org.xmpp.newsletter.aggregator.proposal;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.desk.Requests;
import org.xmpp.newsletter.aggregator.feed.Forms;
import org.xmpp.newsletter.aggregator.feed.NewFeed;
import org.xmpp.newsletter.aggregator.feed.WebAddress;
import org.xmpp.newsletter.aggregator.project.Projects;
import org.xmpp.newsletter.contracts.Project;
import org.xmpp.newsletter.contracts.ProjectKind;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;

/**
 * A proposal as a maintainer or editor wants it registered.
 *
 * @param kind needed for a project that is not known yet
 */
record AdmissionRequest(@Nullable String address, @Nullable String title, @Nullable String project,
		@Nullable ProjectKind kind, @Nullable String section) {

	private static final int LONGEST_NAME = 100;

	private static final int LONGEST_TITLE = 200;

	NewFeed toNewFeed(Projects projects) {
		WebAddress where = Requests.address(this.address);
		return new NewFeed(where, Requests.line(this.title, LONGEST_TITLE, "A title"), Forms.guess(where),
				owner(projects), Requests.section(this.section), true);
	}

	private @Nullable Project owner(Projects projects) {
		String name = Requests.line(this.project, LONGEST_NAME, "A project's name");
		if (name == null) {
			return null;
		}
		return projects.named(name).map((known) -> known.project()).orElseGet(() -> {
			ProjectKind given = this.kind;
			if (given == null) {
				throw new Problem(ProblemType.INVALID,
						"The project '%s' is new and needs a kind, such as client or server.".formatted(name));
			}
			return new Project(name, given, null, null, null, null);
		});
	}

}
