package org.xmpp.newsletter.summarizer.review;

import java.time.YearMonth;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xmpp.newsletter.summarizer.review.EntryState.Approved;
import org.xmpp.newsletter.summarizer.review.EntryState.Deferred;
import org.xmpp.newsletter.summarizer.review.EntryState.InReview;
import org.xmpp.newsletter.summarizer.review.EntryState.Rejected;
import org.xmpp.newsletter.summarizer.review.EntryState.Withdrawn;

import static org.assertj.core.api.Assertions.assertThat;

class TransitionTests {

	private static final YearMonth JUNE = YearMonth.of(2025, 6);

	private static final YearMonth JULY = YearMonth.of(2025, 7);

	@ParameterizedTest
	@CsvSource({ "in-review, approve, approved, APPROVED", "in-review, reject, rejected, NONE",
			"in-review, defer, deferred, NONE", "in-review, undo, -, -", "in-review, withdraw, -, -",
			"deferred, approve, approved, APPROVED", "deferred, reject, rejected, NONE",
			"deferred, defer, deferred, NONE", "deferred, undo, in-review, NONE", "deferred, withdraw, -, -",
			"approved, approve, -, -", "approved, reject, -, -", "approved, defer, -, -",
			"approved, undo, in-review, WITHDRAWN", "approved, withdraw, withdrawn, WITHDRAWN",
			"rejected, approve, -, -", "rejected, reject, -, -", "rejected, defer, -, -",
			"rejected, undo, in-review, NONE", "rejected, withdraw, -, -", "withdrawn, approve, -, -",
			"withdrawn, reject, -, -", "withdrawn, defer, -, -", "withdrawn, undo, in-review, NONE",
			"withdrawn, withdraw, -, -" })
	void everyVerdictInEveryState(String from, String decision, String to, String effect) {
		String found = switch (Transition.of(state(from), JUNE, verdict(decision))) {
			case Transition.To(EntryState state, YearMonth _, Transition.Effect heard) -> state.word() + " " + heard;
			case Transition.Refused(String why) -> {
				assertThat(why).isNotBlank();
				yield "- -";
			}
		};
		assertThat(found).isEqualTo(to + " " + effect);
	}

	@ParameterizedTest
	@CsvSource({ "in-review", "approved", "rejected", "deferred", "withdrawn" })
	void aStateSurvivesTheDatabase(String word) {
		EntryState state = state(word);
		assertThat(EntryState.of(state.word(), state.detail())).isEqualTo(state);
	}

	private static EntryState state(String word) {
		return switch (word) {
			case "in-review" -> new InReview();
			case "approved" -> new Approved();
			case "rejected" -> new Rejected("no news");
			case "deferred" -> new Deferred(YearMonth.of(2025, 5));
			default -> new Withdrawn("a mistake");
		};
	}

	private static Verdict verdict(String word) {
		return switch (word) {
			case "approve" -> new Verdict.Approve();
			case "reject" -> new Verdict.Reject("no news");
			case "defer" -> new Verdict.Defer(JULY);
			case "undo" -> new Verdict.Undo();
			default -> new Verdict.Withdraw("a mistake");
		};
	}

}
