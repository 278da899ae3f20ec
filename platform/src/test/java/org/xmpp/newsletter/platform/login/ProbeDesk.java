package org.xmpp.newsletter.platform.login;

import org.xmpp.newsletter.platform.page.Person;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A desk at which tests work: it says who does something.
 */
@RestController
class ProbeDesk {

	@GetMapping({ "/queue", "/api/entries" })
	String read() {
		return "the queue";
	}

	@PostMapping({ "/queue/{id}", "/api/entries/{id}/verdicts" })
	String decide(Person person) {
		return "decided by " + person.name();
	}

	@PostMapping({ "/api/feeds" })
	String register(Person person) {
		return "registered by " + person.name();
	}

	@GetMapping("/api/nobodys")
	String nobodys() {
		return "secret";
	}

}
