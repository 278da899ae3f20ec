package org.xmpp.newsletter.summarizer.queue;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;
import org.xmpp.newsletter.summarizer.queue.Focus.Typed;
import org.xmpp.newsletter.summarizer.review.Batches;
import org.xmpp.newsletter.summarizer.review.Batches.Outcome;
import org.xmpp.newsletter.summarizer.review.Undoing;
import org.xmpp.newsletter.summarizer.review.Undoing.Undone;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;

/**
 * One decision on many entries, and taking it back.
 */
@Controller
class BatchPages {

	private final Batches batches;

	private final Undoing undoing;

	private final Showing showing;

	BatchPages(Batches batches, Undoing undoing, Showing showing) {
		this.batches = batches;
		this.undoing = undoing;
		this.showing = showing;
	}

	@PostMapping("/queue/batches")
	Rendering decide(BatchForm form, Person by) {
		View view = this.showing.view(form.view());
		try {
			boolean approve = !"reject".equals(form.action());
			Outcome outcome = approve ? this.batches.approve(Requests.versions(form.seen()), by)
					: this.batches.reject(Requests.versions(form.seen()), Requests.reason(form.reason()), by);
			String did = "%s-%d%s".formatted(approve ? "approved" : "rejected", outcome.decided().size(),
					outcome.stayed().isEmpty() ? "" : "-" + outcome.stayed().size());
			return Showing.see(view.address(null, did, null, outcome.act()));
		}
		catch (Problem ex) {
			return this.showing.again(view, null, Typed.NOTHING, ex);
		}
	}

	@PostMapping("/queue/acts/{act}/undo")
	Rendering undo(@PathVariable String act, UndoForm form, Person by) {
		View view = this.showing.view(form.view());
		try {
			Undone undone = this.undoing.undo(Requests.id(act), by);
			if (!undone.refused().isEmpty()) {
				return this.showing.again(view, null, Typed.NOTHING, partly(undone));
			}
			boolean one = undone.undone().size() == 1;
			UUID entry = one ? undone.undone().getFirst().id() : null;
			return Showing.see(view.address(entry, one ? "undone" : "undone-" + undone.undone().size(), entry, null));
		}
		catch (Problem ex) {
			return this.showing.again(view, null, Typed.NOTHING, ex);
		}
	}

	private static Problem partly(Undone undone) {
		return new Problem(ProblemType.NOT_NOW, "Taken back on %d of %d entries. %s".formatted(undone.undone().size(),
				undone.undone().size() + undone.refused().size(), Undoing.names(undone.refused())));
	}

	/**
	 * Which entries are meant, each as it was shown.
	 */
	record BatchForm(@Nullable String action, @Nullable List<String> seen, @Nullable String reason,
			@Nullable String view) {
	}

	/**
	 * From which page something is taken back.
	 */
	record UndoForm(@Nullable String view) {
	}

}
