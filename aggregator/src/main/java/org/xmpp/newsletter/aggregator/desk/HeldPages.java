package org.xmpp.newsletter.aggregator.desk;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import org.xmpp.newsletter.aggregator.item.HeldItems;
import org.xmpp.newsletter.platform.page.Person;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Decides on items that were held back, for people and programs.
 */
@Controller
class HeldPages {

	private final HeldItems held;

	HeldPages(HeldItems held) {
		this.held = held;
	}

	/**
	 * What came of a decision.
	 */
	record Decided(int items) {
	}

	@PostMapping("/feeds/{id}/held/admit")
	ResponseEntity<Void> admit(@PathVariable UUID id, Person person) {
		this.held.admit(id, person.name());
		return back(id);
	}

	@PostMapping("/feeds/{id}/held/dismiss")
	ResponseEntity<Void> dismiss(@PathVariable UUID id, Person person) {
		this.held.dismiss(id, person.name());
		return back(id);
	}

	@GetMapping("/api/feeds/{id}/held")
	@Operation(summary = "Shows the items that were held back because a feed suddenly had so many")
	@ResponseBody
	HeldItems.Waiting waiting(@PathVariable UUID id) {
		return this.held.of(id);
	}

	@PostMapping("/api/feeds/{id}/held/admit")
	@Operation(summary = "Publishes the items that were held back")
	@ResponseBody
	Decided admitThem(@PathVariable UUID id, Person person) {
		return new Decided(this.held.admit(id, person.name()));
	}

	@PostMapping("/api/feeds/{id}/held/dismiss")
	@Operation(summary = "Keeps the items that were held back from being news")
	@ResponseBody
	Decided dismissThem(@PathVariable UUID id, Person person) {
		return new Decided(this.held.dismiss(id, person.name()));
	}

	private static ResponseEntity<Void> back(UUID feed) {
		return Requests.see("/feeds/" + feed);
	}

}
