package org.xmpp.newsletter.summarizer.queue;

import java.net.URI;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;
import org.xmpp.newsletter.summarizer.review.Entry;
import org.xmpp.newsletter.summarizer.review.EntryDetail;
import org.xmpp.newsletter.summarizer.review.Experience;
import org.xmpp.newsletter.summarizer.review.Queue;
import org.xmpp.newsletter.summarizer.review.StaleEntry;
import org.xmpp.newsletter.summarizer.review.Verdict;
import org.xmpp.newsletter.summarizer.review.Verdicts;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;

/**
 * The queue as a page: a list, one entry in focus, and forms to decide on it.
 */
@Controller
@RequestMapping("/queue")
class QueuePages {

	private static final Map<String, String> DONE = Map.of("approve", "Approved", "save", "Saved", "reject", "Rejected",
			"defer", "Deferred", "undo", "Taken back to review", "withdraw", "Withdrawn");

	private final Queue queue;

	private final Verdicts verdicts;

	private final Experience experience;

	QueuePages(Queue queue, Verdicts verdicts, Experience experience) {
		this.queue = queue;
		this.verdicts = verdicts;
		this.experience = experience;
	}

	@GetMapping
	Rendering show(@RequestParam(required = false) @Nullable String month,
			@RequestParam(required = false) @Nullable String state,
			@RequestParam(required = false) @Nullable String section,
			@RequestParam(required = false) @Nullable String entry,
			@RequestParam(required = false) @Nullable String did, @RequestParam(required = false) @Nullable String to) {
		View view = View.of(month, state, section, this.queue.currentMonth());
		List<Entry> all = this.queue.list(view.month(), null, null);
		UUID wanted = (entry != null) ? Requests.id(entry) : null;
		List<Entry> shown = all.stream().filter(view::shows).toList();
		UUID focus = (wanted != null) ? wanted : shown.stream().findFirst().map(Entry::id).orElse(null);
		return page(view, all, (focus != null) ? focus(view, shown, focus, null, null) : null, done(did, to), null)
			.build();
	}

	@PostMapping("/{id}")
	Rendering decide(@PathVariable String id, DecisionForm form, Person by) {
		UUID entry = Requests.id(id);
		View view = View.of(form.viewMonth(), form.viewState(), form.viewSection(), this.queue.currentMonth());
		List<Entry> before = this.queue.list(view.month(), null, null).stream().filter(view::showsSection).toList();
		try {
			carryOut(entry, form, by);
		}
		catch (StaleEntry ex) {
			return again(view, entry, form, ex);
		}
		catch (Problem ex) {
			if (ex.getStatusCode().value() == HttpStatus.NOT_FOUND.value()) {
				throw ex;
			}
			return again(view, entry, form, ex);
		}
		boolean stays = form.action().equals("save") || form.action().equals("undo");
		UUID next = stays ? entry : View.after(before, entry).orElse(null);
		return see(view.address(next, form.action(), entry));
	}

	@PostMapping("/approvals")
	Rendering approveSafe(ApprovalsForm form, Person by) {
		YearMonth month = Requests.requiredMonth(form.month());
		int count = this.verdicts.approveSafe(month, Requests.versions(form.seen()), by).approved().size();
		return see(new View(month, View.OPEN, "").address(null, "approved-" + count, null));
	}

	private void carryOut(UUID id, DecisionForm form, Person by) {
		int version = form.versionSeen();
		switch (form.action()) {
			case "save" -> this.verdicts.edit(id, version, form.edit(), by);
			case "approve" -> {
				Entry typed = this.verdicts.edit(id, version, form.edit(), by);
				this.verdicts.decide(id, typed.version(), new Verdict.Approve(), by);
			}
			default -> this.verdicts.decide(id, version, Requests.verdict(form.action(), form.reason(), form.to()), by);
		}
	}

	/** What was typed stays, beside what happened. */
	private Rendering again(View view, UUID id, DecisionForm form, Problem problem) {
		List<Entry> all = this.queue.list(view.month(), null, null);
		Focus focus = focus(view, all.stream().filter(view::shows).toList(), id, form.cleanText(), form.section());
		return page(view, all, focus, null, problem.getMessage()).status(problem.getStatusCode()).build();
	}

	private Focus focus(View view, List<Entry> shown, UUID id, @Nullable String typed, @Nullable String section) {
		EntryDetail detail = this.queue.detail(id);
		List<UUID> ids = shown.stream().map(Entry::id).toList();
		int at = ids.indexOf(id);
		String previous = (at > 0) ? view.address(ids.get(at - 1), null, null).toString() : null;
		String next = (at >= 0 && at + 1 < ids.size()) ? view.address(ids.get(at + 1), null, null).toString() : null;
		return Focus.of(detail, typed, section, previous, next);
	}

	private Rendering.Builder<?> page(View view, List<Entry> all, @Nullable Focus focus, @Nullable String done,
			@Nullable String trouble) {
		return Rendering.view("summarizer/pages/queue")
			.modelAttribute("learned", this.experience.known())
			.modelAttribute("page", QueuePage.of(view, this.queue.months(), all, focus, done, trouble));
	}

	private @Nullable String done(@Nullable String did, @Nullable String to) {
		if (did != null && did.matches("approved-\\d{1,4}")) {
			int count = Integer.parseInt(did.substring("approved-".length()));
			return (count == 1) ? "Approved 1 entry." : "Approved %d entries.".formatted(count);
		}
		if ("learned".equals(did)) {
			return "Learned anew where entries stand.";
		}
		String what = (did != null) ? DONE.get(did) : null;
		if (what == null || to == null) {
			return null;
		}
		return Optional.of(this.queue.detail(Requests.id(to)))
			.map((entry) -> "%s: %s.".formatted(what, entry.summary().title()))
			.orElse(null);
	}

	private static Rendering see(URI address) {
		return Rendering.redirectTo(address.toString()).status(HttpStatus.SEE_OTHER).build();
	}

	/**
	 * What an editor sends about one entry.
	 */
	record DecisionForm(@Nullable String version, @Nullable String action, @Nullable String text,
			@Nullable String section, @Nullable String reason, @Nullable String to, @Nullable String viewMonth,
			@Nullable String viewState, @Nullable String viewSection) {

		DecisionForm {
			action = (action != null) ? action : "";
		}

		@Override
		public String action() {
			return String.valueOf(this.action);
		}

		private int versionSeen() {
			try {
				return Integer.parseInt(String.valueOf(this.version));
			}
			catch (NumberFormatException ex) {
				throw new Problem(ProblemType.INVALID, "The form does not say which version of the entry it is about.");
			}
		}

		/** Browsers send line breaks as CRLF; an entry is one paragraph. */
		private @Nullable String cleanText() {
			return (this.text != null) ? this.text.strip().replaceAll("\\s*\\R\\s*", " ") : null;
		}

		private Verdicts.Edit edit() {
			return new Verdicts.Edit(cleanText(), Requests.section(this.section), null);
		}

	}

	/**
	 * Which month is to be approved.
	 */
	record ApprovalsForm(@Nullable String month, @Nullable List<String> seen) {
	}

}
