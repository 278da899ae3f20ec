package org.xmpp.newsletter.aggregator.poll;

import java.util.List;
import java.util.stream.Stream;

import org.xmpp.newsletter.aggregator.item.Intake;
import org.xmpp.newsletter.aggregator.read.ReadFeed;
import org.xmpp.newsletter.aggregator.read.ReadProblem;
import org.xmpp.newsletter.aggregator.read.UnreadableFeedException;

/**
 * One poll as people see it.
 *
 * @param result how it went, in words
 * @param good whether the feed could be read, or need not be
 * @param read whether there was a document
 * @param shown how many items the document had
 * @param fresh how many were new
 * @param revised how many had changed
 * @param skipped which could not be taken in, and why
 * @param complete whether everything that could be read was stored
 */
record PollReport(String result, boolean good, boolean read, int shown, int fresh, int revised,
		List<ReadProblem> skipped, boolean complete) {

	private static final int LONGEST_RESULT = 1000;

	private static final String GAP = ". None of them was there at the last poll: items may have come and gone in between";

	static PollReport of(PollOutcome outcome) {
		String result = switch (outcome) {
			case PollOutcome.Read _ -> "Read";
			case PollOutcome.Same _, PollOutcome.Unchanged _ -> "Nothing new";
			case PollOutcome.Throttled throttled -> throttled.detail();
			case PollOutcome.Gone gone -> gone.detail();
			case PollOutcome.Failed failed -> failed.detail();
		};
		String bounded = (result.length() > LONGEST_RESULT) ? result.substring(0, LONGEST_RESULT) : result;
		return new PollReport(bounded, outcome.good(), false, 0, 0, 0, List.of(), true);
	}

	static PollReport of(ReadFeed shown, Intake.Report taken, boolean gap) {
		List<ReadProblem> skipped = Stream.concat(shown.problems().stream(), taken.skipped().stream()).toList();
		int count = shown.items().size() + shown.problems().size();
		String changes = (taken.fresh() + taken.revised() == 0) ? "none of them new"
				: "%d new, %d changed".formatted(taken.fresh(), taken.revised());
		String losses = skipped.isEmpty() ? "" : ", %d could not be taken in".formatted(skipped.size());
		String result = (count == 0) ? "Read, it shows no items"
				: "Read %d items, %s%s%s".formatted(count, changes, losses, gap ? GAP : "");
		return new PollReport(result, true, true, count, taken.fresh(), taken.revised(), skipped,
				taken.skipped().isEmpty());
	}

	/**
	 * The same, said of a document that was pushed.
	 */
	PollReport asPush() {
		return new PollReport("Pushed by its hub. " + this.result, this.good, this.read, this.shown, this.fresh,
				this.revised, this.skipped, this.complete);
	}

	static PollReport unreadablePush(UnreadableFeedException problem) {
		return new PollReport("Its hub pushed something that cannot be read: " + problem.getMessage(), false, false, 0,
				0, 0, List.of(), true);
	}

}
