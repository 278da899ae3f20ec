package org.xmpp.newsletter.summarizer.wording;

import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;

/**
 * Somebody else saved the forms since the editor saw them.
 */
public class StaleWording extends Problem {

	StaleWording(WordingVersion present, int seen) {
		super(ProblemType.STALE,
				"%s has saved the forms since you opened them (you saw version %d, now it is %d). Compare both and save again."
					.formatted(present.by(), seen, present.version()));
		with("version", present.version());
	}

}
