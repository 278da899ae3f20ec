package org.xmpp.newsletter.summarizer.queue;

import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.api.Versions;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;
import org.xmpp.newsletter.platform.problem.Refuses;
import org.xmpp.newsletter.summarizer.review.EntryDetail;
import org.xmpp.newsletter.summarizer.review.Proposal;
import org.xmpp.newsletter.summarizer.review.Proposals;
import org.xmpp.newsletter.summarizer.review.Regrouping;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Proposed texts, merging, splitting, folding away and bringing in, for programs.
 */
@RestController
@RequestMapping("/api")
class RegroupingApi {

	private final Proposals proposals;

	private final Regrouping regrouping;

	private final TaggedEntries tagged;

	RegroupingApi(Proposals proposals, Regrouping regrouping, TaggedEntries tagged) {
		this.proposals = proposals;
		this.regrouping = regrouping;
		this.tagged = tagged;
	}

	/** Answers with nothing when no source has changed. */
	@GetMapping("/entries/{id}/proposal")
	@Operation(summary = "Shows the text that is proposed since a source changed; 204 when none has")
	ResponseEntity<Proposal> proposal(@PathVariable String id) {
		return this.proposals.of(Requests.id(id)).map(ResponseEntity::ok).orElse(ResponseEntity.noContent().build());
	}

	@PostMapping("/entries/{id}/proposal")
	@Operation(summary = "Takes a proposed text, or leaves the present one")
	@Refuses({ ProblemType.STALE, ProblemType.NOT_NOW })
	ResponseEntity<EntryDetail> answer(@PathVariable String id, @RequestBody ProposalRequest request,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Person by) {
		UUID entry = Requests.id(id);
		int version = Versions.seen(ifMatch, request.version());
		switch (String.valueOf(request.answer())) {
			case "take" -> this.proposals.take(entry, version, String.valueOf(request.text()), by);
			case "leave" -> this.proposals.leave(entry, version, Requests.items(request.seen()), by);
			default -> throw new Problem(ProblemType.INVALID, "Take the proposal or leave it.");
		}
		return this.tagged.show(entry);
	}

	@PostMapping("/entries/{id}/merge")
	@Operation(summary = "Makes one entry of two")
	@Refuses({ ProblemType.STALE, ProblemType.NOT_NOW })
	ResponseEntity<EntryDetail> merge(@PathVariable String id, @RequestBody MergeRequest request,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Person by) {
		return this.tagged.show(
				this.regrouping
					.merge(Requests.id(id), Versions.seen(ifMatch, request.version()),
							Requests.id(String.valueOf(request.into())), Requests.wording(request.wording()), by)
					.id());
	}

	@PostMapping("/entries/{id}/items/{item}/split")
	@Operation(summary = "Makes an entry of its own of an item")
	@Refuses({ ProblemType.STALE, ProblemType.NOT_NOW })
	ResponseEntity<EntryDetail> split(@PathVariable String id, @PathVariable String item,
			@RequestBody ItemRequest request,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Person by) {
		return this.tagged.show(
				this.regrouping.split(Requests.id(id), Versions.seen(ifMatch, request.version()), Requests.id(item), by)
					.id());
	}

	@PostMapping("/entries/{id}/items/{item}/fold")
	@Operation(summary = "Folds an item away: it needs no entry, because")
	@Refuses({ ProblemType.STALE, ProblemType.NOT_NOW })
	ResponseEntity<EntryDetail> fold(@PathVariable String id, @PathVariable String item,
			@RequestBody ItemRequest request,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Person by) {
		return this.tagged.show(
				this.regrouping
					.fold(Requests.id(id), Versions.seen(ifMatch, request.version()), Requests.id(item),
							Requests.reason(request.reason()), by)
					.id());
	}

	@PostMapping("/months/{month}/items/{item}")
	@Operation(summary = "Makes an entry of an item that was folded away or is of another month")
	@Refuses(ProblemType.NOT_NOW)
	ResponseEntity<EntryDetail> bringIn(@PathVariable String month, @PathVariable String item, Person by) {
		return this.tagged.show(this.regrouping.bringIn(Requests.id(item), Requests.requiredMonth(month), by).id());
	}

	/**
	 * What becomes of a proposed text.
	 */
	record ProposalRequest(@Nullable Integer version, @Nullable String answer, @Nullable String text,
			@Nullable List<String> seen) {
	}

	/**
	 * Into which entry another one goes, and whose text stays.
	 */
	record MergeRequest(@Nullable Integer version, @Nullable String into, @Nullable String wording) {
	}

	/**
	 * What becomes of an item of an entry.
	 */
	record ItemRequest(@Nullable Integer version, @Nullable String reason) {
	}

}
