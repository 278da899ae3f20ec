package org.xmpp.newsletter.summarizer.queue;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import org.xmpp.newsletter.platform.api.Part;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.summarizer.review.StandingItem;
import org.xmpp.newsletter.summarizer.review.StandingItems;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Standing items for programs.
 */
@RestController
@RequestMapping("/api/queue/standing")
class StandingApi {

	private final StandingItems items;

	StandingApi(StandingItems items) {
		this.items = items;
	}

	@GetMapping
	@Operation(summary = "Lists the standing items, which may be printed again and again")
	ResponseEntity<List<StandingItem>> all(Part part, ServerHttpRequest asked) {
		return part.of(this.items.all(), StandingItem::id, asked);
	}

	@PostMapping
	@Operation(summary = "Declares a standing item")
	StandingItem declare(@RequestBody StandingRequest request, Person by) {
		return this.items.declare(request.declaration(), by);
	}

	@DeleteMapping("/{id}")
	@Operation(summary = "Ends a standing item")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void end(@PathVariable String id, Person by) {
		this.items.end(Requests.id(id), by);
	}

}
