package org.xmpp.newsletter.summarizer.queue;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;
import org.xmpp.newsletter.summarizer.note.Notes;
import org.xmpp.newsletter.summarizer.review.Account;
import org.xmpp.newsletter.summarizer.review.Entry;
import org.xmpp.newsletter.summarizer.review.EntryDetail;
import org.xmpp.newsletter.summarizer.review.Illustrating;
import org.xmpp.newsletter.summarizer.review.Illustrating.Chosen;
import org.xmpp.newsletter.summarizer.review.Queue;
import org.xmpp.newsletter.summarizer.review.Verdicts;
import org.xmpp.newsletter.summarizer.section.Section;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The queue for programs.
 */
@RestController
@RequestMapping("/api")
class EntryApi {

	private final Queue queue;

	private final Verdicts verdicts;

	private final Illustrating illustrating;

	private final Notes notes;

	EntryApi(Queue queue, Verdicts verdicts, Illustrating illustrating, Notes notes) {
		this.queue = queue;
		this.verdicts = verdicts;
		this.illustrating = illustrating;
		this.notes = notes;
	}

	/** In the order of the issue, or in that of the queue. */
	@GetMapping("/entries")
	List<QueuedEntry> list(@RequestParam(required = false) @Nullable String month,
			@RequestParam(required = false) @Nullable String state,
			@RequestParam(required = false) @Nullable String section,
			@RequestParam(required = false) @Nullable String order) {
		List<Entry> entries = this.queue.list(Requests.month(month), Requests.blankToNull(state),
				Requests.blankToNull(section));
		List<QueuedEntry> ranked = this.queue.rank(entries).stream().map(QueuedEntry::of).toList();
		return Requests.isQueueOrder(order) ? ranked : QueuedEntry.inOrder(ranked, entries);
	}

	@GetMapping("/entries/{id}")
	EntryDetail show(@PathVariable String id) {
		return this.queue.detail(Requests.id(id));
	}

	@PostMapping("/entries/{id}/verdicts")
	EntryDetail decide(@PathVariable String id, @RequestBody VerdictRequest request, Person by) {
		UUID entry = Requests.id(id);
		this.verdicts.decide(entry, version(request.version()),
				Requests.verdict(request.decision(), request.reason(), request.month(), request.confirmed()), by);
		return this.queue.detail(entry);
	}

	@PutMapping("/entries/{id}")
	EntryDetail edit(@PathVariable String id, @RequestBody EditRequest request, Person by) {
		UUID entry = Requests.id(id);
		Section section = Requests.section(request.section());
		this.verdicts.edit(entry, version(request.version()),
				new Verdicts.Edit(request.text(), section, Requests.month(request.month())), by);
		return this.queue.detail(entry);
	}

	@PutMapping("/entries/{id}/figures")
	EntryDetail illustrate(@PathVariable String id, @RequestBody FiguresRequest request, Person by) {
		UUID entry = Requests.id(id);
		List<Chosen> chosen = request.figures();
		if (chosen == null) {
			throw new Problem(ProblemType.INVALID, "Name the figures that are to be printed; an empty list for none.");
		}
		this.illustrating.choose(entry, version(request.version()), chosen, by);
		return this.queue.detail(entry);
	}

	@PostMapping("/entries/{id}/notes")
	EntryDetail note(@PathVariable String id, @RequestBody NoteRequest request, Person by) {
		UUID entry = Requests.id(id);
		this.notes.write(entry, request.text(), by);
		return this.queue.detail(entry);
	}

	@GetMapping("/months/{month}/account")
	Account account(@PathVariable String month) {
		return this.queue.account(Requests.requiredMonth(month));
	}

	private static int version(@Nullable Integer version) {
		if (version == null) {
			throw new Problem(ProblemType.INVALID, "Name the version of the entry that you saw.");
		}
		return version;
	}

	/**
	 * A decision on an entry; who approves confirms what no source says.
	 */
	record VerdictRequest(@Nullable Integer version, @Nullable String decision, @Nullable String reason,
			@Nullable String month, @Nullable List<String> confirmed) {
	}

	/**
	 * A change of an entry.
	 */
	record EditRequest(@Nullable Integer version, @Nullable String text, @Nullable String section,
			@Nullable String month) {
	}

	/**
	 * The figures of an entry.
	 */
	record FiguresRequest(@Nullable Integer version, @Nullable List<Chosen> figures) {
	}

	/**
	 * A note on an entry.
	 */
	record NoteRequest(@Nullable String text) {
	}

}
