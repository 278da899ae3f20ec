package org.xmpp.newsletter.aggregator.desk;

import java.util.UUID;

import org.xmpp.newsletter.aggregator.feed.Registration;
import org.xmpp.newsletter.aggregator.poll.Polling;
import org.xmpp.newsletter.platform.page.Person;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * What the buttons of a feed's page do.
 */
@Controller
class FeedActions {

	private final Registration registration;

	private final Polling polling;

	FeedActions(Registration registration, Polling polling) {
		this.registration = registration;
		this.polling = polling;
	}

	@PostMapping("/feeds/{id}/poll")
	ResponseEntity<Void> poll(@PathVariable UUID id, Person person) {
		this.polling.pollNow(id);
		return Requests.see("/feeds/" + id);
	}

	@PostMapping("/feeds/{id}/retire")
	ResponseEntity<Void> retire(@PathVariable UUID id, Person person) {
		this.registration.retire(id, "retired by hand", person.name());
		return Requests.see("/feeds/" + id);
	}

	@PostMapping("/feeds/{id}/resume")
	ResponseEntity<Void> resume(@PathVariable UUID id, Person person) {
		this.registration.resume(id, person.name());
		return Requests.see("/feeds/" + id);
	}

}
