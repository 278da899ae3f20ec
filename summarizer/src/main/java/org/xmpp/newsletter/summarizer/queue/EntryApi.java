package org.xmpp.newsletter.summarizer.queue;

import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.api.Part;
import org.xmpp.newsletter.platform.api.Versions;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;
import org.xmpp.newsletter.platform.problem.Refuses;
import org.xmpp.newsletter.summarizer.note.Notes;
import org.xmpp.newsletter.summarizer.review.Account;
import org.xmpp.newsletter.summarizer.review.Entry;
import org.xmpp.newsletter.summarizer.review.EntryDetail;
import org.xmpp.newsletter.summarizer.review.Illustrating;
import org.xmpp.newsletter.summarizer.review.Illustrating.Chosen;
import org.xmpp.newsletter.summarizer.review.Queue;
import org.xmpp.newsletter.summarizer.review.Verdicts;
import org.xmpp.newsletter.summarizer.section.Section;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
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

	private final TaggedEntries tagged;

	EntryApi(Queue queue, Verdicts verdicts, Illustrating illustrating, Notes notes, TaggedEntries tagged) {
		this.queue = queue;
		this.verdicts = verdicts;
		this.illustrating = illustrating;
		this.notes = notes;
		this.tagged = tagged;
	}

	/** In the order of the issue, or in that of the queue. */
	@GetMapping("/entries")
	@Operation(summary = "Lists entries, in the order of the issue or of the queue")
	ResponseEntity<List<QueuedEntry>> list(@RequestParam(required = false) @Nullable String month,
			@RequestParam(required = false) @Nullable String state,
			@RequestParam(required = false) @Nullable String section,
			@RequestParam(required = false) @Nullable String order, Part part, ServerHttpRequest asked) {
		List<Entry> entries = this.queue.list(Requests.month(month), Requests.blankToNull(state),
				Requests.blankToNull(section));
		List<QueuedEntry> ranked = this.queue.rank(entries).stream().map(QueuedEntry::of).toList();
		return part.of(Requests.isQueueOrder(order) ? ranked : QueuedEntry.inOrder(ranked, entries),
				(entry) -> entry.summary().id(), asked);
	}

	@GetMapping("/entries/{id}")
	@Operation(summary = "Shows an entry with its sources, backing, notes and history")
	ResponseEntity<EntryDetail> show(@PathVariable String id) {
		return this.tagged.show(Requests.id(id));
	}

	@PostMapping("/entries/{id}/verdicts")
	@Operation(summary = "Decides on an entry: approve, reject, defer, undo or withdraw")
	@Refuses({ ProblemType.STALE, ProblemType.UNCONFIRMED, ProblemType.NOT_NOW })
	ResponseEntity<EntryDetail> decide(@PathVariable String id, @RequestBody VerdictRequest request,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Person by) {
		UUID entry = Requests.id(id);
		this.verdicts.decide(entry, Versions.seen(ifMatch, request.version()),
				Requests.verdict(request.decision(), request.reason(), request.month(), request.confirmed()), by);
		return this.tagged.show(entry);
	}

	@PutMapping("/entries/{id}")
	@Operation(summary = "Changes text, section or month of an entry")
	@Refuses({ ProblemType.STALE, ProblemType.NOT_NOW })
	ResponseEntity<EntryDetail> edit(@PathVariable String id, @RequestBody EditRequest request,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Person by) {
		UUID entry = Requests.id(id);
		Section section = Requests.section(request.section());
		this.verdicts.edit(entry, Versions.seen(ifMatch, request.version()),
				new Verdicts.Edit(request.text(), section, Requests.month(request.month())), by);
		return this.tagged.show(entry);
	}

	@PutMapping("/entries/{id}/figures")
	@Operation(summary = "Chooses which of the sources' pictures are printed, and what they show")
	@Refuses({ ProblemType.STALE, ProblemType.NOT_NOW })
	ResponseEntity<EntryDetail> illustrate(@PathVariable String id, @RequestBody FiguresRequest request,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Person by) {
		UUID entry = Requests.id(id);
		List<Chosen> chosen = request.figures();
		if (chosen == null) {
			throw new Problem(ProblemType.INVALID, "Name the figures that are to be printed; an empty list for none.");
		}
		this.illustrating.choose(entry, Versions.seen(ifMatch, request.version()), chosen, by);
		return this.tagged.show(entry);
	}

	@PostMapping("/entries/{id}/notes")
	@Operation(summary = "Writes a note on an entry")
	ResponseEntity<EntryDetail> note(@PathVariable String id, @RequestBody NoteRequest request, Person by) {
		UUID entry = Requests.id(id);
		this.notes.write(entry, request.text(), by);
		return this.tagged.show(entry);
	}

	@GetMapping("/months/{month}/account")
	@Operation(summary = "Says what became of each item of a month")
	Account account(@PathVariable String month) {
		return this.queue.account(Requests.requiredMonth(month));
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
