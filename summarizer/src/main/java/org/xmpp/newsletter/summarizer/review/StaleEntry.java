package org.xmpp.newsletter.summarizer.review;

import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;

/**
 * An entry changed since the editor saw it.
 */
public class StaleEntry extends Problem {

	private final transient Entry entry;

	StaleEntry(Entry entry, int version) {
		super(ProblemType.STALE,
				"The entry “%s” has changed since you saw it (version %d, now %d) and is %s. Look at it again."
					.formatted(entry.draft().title(), version, entry.version(),
							entry.state().word().replace('-', ' ')));
		this.entry = entry;
		with("entry", EntrySummary.of(entry));
	}

	/**
	 * The entry as it is.
	 * @return the present entry
	 */
	public Entry entry() {
		return this.entry;
	}

}
