package org.xmpp.newsletter.aggregator.desk;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.feed.NewFeed;
import org.xmpp.newsletter.contracts.Project;
import org.xmpp.newsletter.contracts.ProjectKind;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;

/**
 * A feed to register, as the page's form gives it.
 */
record RegisterForm(@Nullable String address, @Nullable String project, @Nullable ProjectKind kind,
		@Nullable String section) {

	NewFeed toNewFeed() {
		return new FeedRequest(this.address, null, null, owner(), this.section).toNewFeed();
	}

	private @Nullable Project owner() {
		if (this.project == null || this.project.isBlank()) {
			return null;
		}
		if (this.kind == null) {
			throw new Problem(ProblemType.INVALID, "The project '%s' needs a kind.".formatted(this.project));
		}
		return new Project(this.project, this.kind, null, null, null, null);
	}

}
