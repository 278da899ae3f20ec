package org.xmpp.newsletter.aggregator.proposal;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.desk.Requests;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;

/**
 * Why a proposal is declined.
 */
record Refusal(@Nullable String reason) {

	private static final int LONGEST = 500;

	String checked() {
		String line = Requests.line(this.reason, LONGEST, "A reason");
		if (line == null) {
			throw new Problem(ProblemType.INVALID, "A proposal is declined for a reason. Give it in a few words.");
		}
		return line;
	}

}
