package org.xmpp.newsletter.summarizer.review;

import java.time.YearMonth;
import java.util.Set;

/**
 * What an editor decides on an entry.
 */
public sealed interface Verdict {

	/**
	 * Print it.
	 *
	 * @param confirmed the tokens of the text that stand in no source and are right all
	 * the same, as the editor says
	 */
	record Approve(Set<String> confirmed) implements Verdict {

		/** Print what the sources say. */
		public Approve() {
			this(Set.of());
		}

		public Approve {
			confirmed = Set.copyOf(confirmed);
		}

	}

	/**
	 * Don't print it.
	 *
	 * @param reason why
	 */
	record Reject(String reason) implements Verdict {
	}

	/**
	 * Decide on it for another issue.
	 *
	 * @param to the month of that issue
	 */
	record Defer(YearMonth to) implements Verdict {
	}

	/** Take the last decision back; the text stays. */
	record Undo() implements Verdict {
	}

	/**
	 * Don't print what was approved.
	 *
	 * @param reason why
	 */
	record Withdraw(String reason) implements Verdict {
	}

}
