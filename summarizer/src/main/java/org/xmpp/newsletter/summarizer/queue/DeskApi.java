package org.xmpp.newsletter.summarizer.queue;

import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.api.Part;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.summarizer.claim.Claim;
import org.xmpp.newsletter.summarizer.claim.Claims;
import org.xmpp.newsletter.summarizer.review.Preview;
import org.xmpp.newsletter.summarizer.review.Queue;

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
 * What helps while somebody works on an entry and decides nothing.
 */
@RestController
@RequestMapping("/api/entries")
class DeskApi {

	private final Claims claims;

	private final Queue queue;

	DeskApi(Claims claims, Queue queue) {
		this.claims = claims;
		this.queue = queue;
	}

	@GetMapping("/claims")
	@Operation(summary = "Lists who is on which entry")
	ResponseEntity<List<Claim>> claims(Part part, ServerHttpRequest asked) {
		return part.of(this.claims.active(), Claim::entry, asked);
	}

	/** Answers with the claim that holds, which is another's while they are on it. */
	@PostMapping("/{id}/claim")
	@Operation(summary = "Says that somebody is on an entry; answers with the claim that holds")
	Claim claim(@PathVariable String id, Person by) {
		return this.claims.claim(Requests.id(id), by);
	}

	@PostMapping("/{id}/release")
	@Operation(summary = "Gives an entry free again")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void release(@PathVariable String id, Person by) {
		this.claims.release(Requests.id(id), by);
	}

	/** How a text would be printed and what speaks against it; it is not saved. */
	@PostMapping("/{id}/preview")
	@Operation(summary = "Shows how a text would be printed and what speaks against it; nothing is stored")
	Preview preview(@PathVariable String id, @RequestBody PreviewRequest request) {
		UUID entry = Requests.id(id);
		String text = (request.text() != null) ? request.text() : "";
		return this.queue.preview(entry, text.strip().replaceAll("\\s*\\R\\s*", " "));
	}

	/**
	 * A text that somebody is writing.
	 */
	record PreviewRequest(@Nullable String text) {
	}

}
