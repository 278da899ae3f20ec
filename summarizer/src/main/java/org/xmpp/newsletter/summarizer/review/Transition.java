package org.xmpp.newsletter.summarizer.review;

import java.time.YearMonth;

import org.xmpp.newsletter.summarizer.review.EntryState.Approved;
import org.xmpp.newsletter.summarizer.review.EntryState.Deferred;
import org.xmpp.newsletter.summarizer.review.EntryState.InReview;
import org.xmpp.newsletter.summarizer.review.EntryState.Rejected;
import org.xmpp.newsletter.summarizer.review.EntryState.Withdrawn;

/**
 * What a verdict does to an entry in some state.
 */
sealed interface Transition {

	/**
	 * Decides; knows nothing but state and verdict.
	 * @param state the entry's state
	 * @param month the month it stands in
	 * @param verdict the editor's verdict
	 * @return the new state, or why not
	 */
	static Transition of(EntryState state, YearMonth month, Verdict verdict) {
		return switch (verdict) {
			case Verdict.Approve _ -> state.isOpen() ? new To(new Approved(), month, Effect.APPROVED) : closed(state);
			case Verdict.Reject(String reason) ->
				state.isOpen() ? new To(new Rejected(reason), month, Effect.NONE) : closed(state);
			case Verdict.Defer(YearMonth to) -> defer(state, month, to);
			case Verdict.Withdraw(String reason) ->
				(state instanceof Approved) ? new To(new Withdrawn(reason), month, Effect.WITHDRAWN)
						: new Refused("Only an approved entry can be withdrawn; this one is " + words(state) + ".");
			case Verdict.Undo _ -> undo(state, month);
		};
	}

	private static Transition defer(EntryState state, YearMonth month, YearMonth to) {
		if (!state.isOpen()) {
			return closed(state);
		}
		return to.equals(month) ? new Refused("The entry stands in the issue of %s already.".formatted(month))
				: new To(new Deferred((state instanceof Deferred(YearMonth from)) ? from : month), to, Effect.NONE);
	}

	private static Transition undo(EntryState state, YearMonth month) {
		return switch (state) {
			case InReview _ -> new Refused("There is no decision to undo: the entry is in review.");
			case Approved _ -> new To(new InReview(), month, Effect.WITHDRAWN);
			case Deferred(YearMonth from) -> new To(new InReview(), from, Effect.NONE);
			case Rejected _, Withdrawn _ -> new To(new InReview(), month, Effect.NONE);
		};
	}

	private static Transition closed(EntryState state) {
		return new Refused("The entry is %s. Undo that first.".formatted(words(state)));
	}

	private static String words(EntryState state) {
		return state.word().replace('-', ' ');
	}

	/**
	 * The verdict takes effect.
	 *
	 * @param state the new state
	 * @param month the month it stands in now
	 * @param effect what others have to hear
	 */
	record To(EntryState state, YearMonth month, Effect effect) implements Transition {
	}

	/**
	 * The state does not allow the verdict.
	 *
	 * @param why in words for the editor
	 */
	record Refused(String why) implements Transition {
	}

	/** What others have to hear. */
	enum Effect {

		NONE, APPROVED, WITHDRAWN

	}

}
