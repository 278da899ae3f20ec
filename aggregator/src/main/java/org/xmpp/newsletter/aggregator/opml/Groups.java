package org.xmpp.newsletter.aggregator.opml;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.contracts.ProjectKind;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;

/**
 * What to make of the groups of a file that was not written here.
 *
 * @param kind the kind of the projects that they are, or null when only groups that are
 * called like a known project are projects
 */
record Groups(@Nullable ProjectKind kind) {

	/**
	 * Understands what somebody chose.
	 * @param kind the word for a kind of project, or null or empty
	 * @throws Problem when there is no such kind
	 */
	static Groups of(@Nullable String kind) {
		if (kind == null || kind.isBlank()) {
			return new Groups(null);
		}
		return Arrays.stream(ProjectKind.values())
			.filter((one) -> one.name().equalsIgnoreCase(kind.strip()))
			.findFirst()
			.map(Groups::new)
			.orElseThrow(() -> new Problem(ProblemType.INVALID, "There is no kind of project '%s'.".formatted(kind)));
	}

}
