package org.xmpp.newsletter.aggregator.proposal;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import org.xmpp.newsletter.aggregator.feed.Feed;
import org.xmpp.newsletter.aggregator.project.Projects;
import org.xmpp.newsletter.platform.api.Part;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.ProblemType;
import org.xmpp.newsletter.platform.problem.Refuses;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Proposals for programs.
 */
@RestController
@RequestMapping("/api/feeds/proposals")
class ProposalsApi {

	private final Proposals proposals;

	private final Projects projects;

	ProposalsApi(Proposals proposals, Projects projects) {
		this.proposals = proposals;
		this.projects = projects;
	}

	@GetMapping
	@Operation(summary = "Lists the proposals of strangers that wait for a maintainer")
	ResponseEntity<List<Proposal>> open(Part part, ServerHttpRequest asked) {
		return part.of(this.proposals.open(), Proposal::id, asked);
	}

	@PostMapping
	@Operation(summary = "Proposes a feed; anybody may")
	@ResponseStatus(HttpStatus.ACCEPTED)
	void propose(@RequestBody ProposalRequest request, ServerHttpRequest sender) {
		if (!request.isFromAProgram()) {
			this.proposals.propose(request.toWish(), ProposalPages.sender(sender));
		}
	}

	@PostMapping("/{id}/admit")
	@Operation(summary = "Registers a proposed feed")
	@Refuses({ ProblemType.NOT_NOW, ProblemType.DUPLICATE })
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<Map<String, UUID>> admit(@PathVariable UUID id, @RequestBody AdmissionRequest request,
			Person person) {
		Feed feed = this.proposals.admit(id, request.toNewFeed(this.projects), person.name());
		return ResponseEntity.created(URI.create("/api/feeds/" + feed.id())).body(Map.of("feed", feed.id()));
	}

	@PostMapping("/{id}/decline")
	@Operation(summary = "Declines a proposed feed")
	@Refuses(ProblemType.NOT_NOW)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void decline(@PathVariable UUID id, @RequestBody Refusal refusal, Person person) {
		this.proposals.decline(id, refusal.checked(), person.name());
	}

}
