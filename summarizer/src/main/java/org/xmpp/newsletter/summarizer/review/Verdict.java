package org.xmpp.newsletter.summarizer.review;

import java.time.YearMonth;

/**
 * What an editor decides on an entry.
 */
public sealed interface Verdict {

	/** Print it. */
	record Approve() implements Verdict {
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
