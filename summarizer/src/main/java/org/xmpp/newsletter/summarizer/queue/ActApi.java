package org.xmpp.newsletter.summarizer.queue;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.ProblemType;
import org.xmpp.newsletter.platform.problem.Refuses;
import org.xmpp.newsletter.summarizer.review.Batches;
import org.xmpp.newsletter.summarizer.review.Batches.Outcome;
import org.xmpp.newsletter.summarizer.review.Entry;
import org.xmpp.newsletter.summarizer.review.EntrySummary;
import org.xmpp.newsletter.summarizer.review.Undoing;
import org.xmpp.newsletter.summarizer.review.Undoing.Undone;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Decisions on many entries, and taking back any decision, for programs.
 */
@RestController
@RequestMapping("/api/entries")
class ActApi {

	private final Batches batches;

	private final Undoing undoing;

	ActApi(Batches batches, Undoing undoing) {
		this.batches = batches;
		this.undoing = undoing;
	}

	@PostMapping("/approvals")
	@Operation(summary = "Approves all safe entries of a month, or those that are named; the rest stays and is told")
	ApprovalsAnswer approve(@RequestBody ApprovalsRequest request, Person by) {
		YearMonth month = Requests.requiredMonth(request.month());
		Outcome outcome = (request.seen() != null) ? this.batches.approve(Requests.versions(request.seen()), by)
				: this.batches.approveSafe(month, by);
		return new ApprovalsAnswer(month, outcome.act(), outcome.decided().size(), summaries(outcome.decided()),
				summaries(outcome.stayed()));
	}

	@PostMapping("/acts/{act}/undo")
	@Operation(summary = "Takes back what one decision did to one or many entries")
	@Refuses(ProblemType.NOT_NOW)
	UndoAnswer undo(@PathVariable String act, Person by) {
		Undone undone = this.undoing.undo(Requests.id(act), by);
		return new UndoAnswer(undone.act().id(), undone.act().what(), summaries(undone.undone()),
				undone.refused()
					.stream()
					.map((refusal) -> new Stays(EntrySummary.of(refusal.entry()), refusal.why()))
					.toList());
	}

	private static List<EntrySummary> summaries(List<Entry> entries) {
		return entries.stream().map(EntrySummary::of).toList();
	}

	/**
	 * The approval of all safe entries of a month, or of some, each named by its id, a
	 * colon and its version.
	 */
	record ApprovalsRequest(@Nullable String month, @Nullable List<String> seen) {
	}

	/**
	 * What the approval of many entries did.
	 */
	record ApprovalsAnswer(YearMonth month, @Nullable UUID act, int count, List<EntrySummary> approved,
			List<EntrySummary> stayed) {
	}

	/**
	 * What was taken back, and what stays.
	 */
	record UndoAnswer(UUID act, String what, List<EntrySummary> undone, List<Stays> refused) {
	}

	/**
	 * An entry on which a decision stays.
	 */
	record Stays(EntrySummary entry, String why) {
	}

}
