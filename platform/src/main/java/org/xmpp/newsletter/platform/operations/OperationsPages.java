package org.xmpp.newsletter.platform.operations;

import java.net.URI;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.event.DeadLetter;
import org.xmpp.newsletter.platform.event.DeadLetters;
import org.xmpp.newsletter.platform.page.Desk;
import org.xmpp.newsletter.platform.page.Person;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;

/**
 * Where operators see how the newsroom runs. Every service can show all of it.
 */
@Controller
@RequestMapping("/operations")
class OperationsPages {

	private static final int LETTERS = 100;

	/** More of a message does not help anybody who reads it in a browser. */
	private static final int SHOWN = 100_000;

	private final Reports reports;

	private final DeadLetters letters;

	private final InstantSource clock;

	OperationsPages(Reports reports, DeadLetters letters, InstantSource clock) {
		this.reports = reports;
		this.letters = letters;
		this.clock = clock;
	}

	@GetMapping
	Rendering all() {
		List<Report> all = this.reports.all();
		return Rendering.view("platform/pages/operations")
			.modelAttribute("reports", all)
			.modelAttribute("mute", mute(all))
			.modelAttribute("now", this.clock.instant())
			.modelAttribute("letters", this.letters.waiting(LETTERS))
			.build();
	}

	@GetMapping("/dead-letters")
	Rendering letters(@RequestParam(required = false) @Nullable Long before) {
		List<DeadLetter> some = this.letters.all(before, LETTERS);
		return Rendering.view("platform/pages/dead-letters")
			.modelAttribute("letters", some)
			.modelAttribute("older", (some.size() == LETTERS) ? some.getLast().id() : 0)
			.build();
	}

	@GetMapping("/dead-letters/{id}")
	Rendering letter(@PathVariable long id) {
		DeadLetter letter = this.letters.find(id);
		String payload = this.letters.payload(id);
		return Rendering.view("platform/pages/dead-letter")
			.modelAttribute("letter", letter)
			.modelAttribute("payload", payload.substring(0, Math.min(SHOWN, payload.length())))
			.modelAttribute("cut", payload.length() > SHOWN)
			.modelAttribute("deeds", this.letters.deeds(id))
			.build();
	}

	@PostMapping("/dead-letters/{id}/send")
	ResponseEntity<Void> send(@PathVariable long id, Person person) {
		this.letters.sendAgain(id, person.name());
		return back(id);
	}

	@PostMapping("/dead-letters/{id}/aside")
	ResponseEntity<Void> aside(@PathVariable long id, Reason form, Person person) {
		this.letters.layAside(id, form.given(), person.name());
		return back(id);
	}

	/** Services that never said anything. */
	private static List<String> mute(List<Report> reports) {
		List<String> heard = reports.stream().map(Report::service).toList();
		return Arrays.stream(Desk.values()).map(Desk::service).filter((service) -> !heard.contains(service)).toList();
	}

	private static ResponseEntity<Void> back(long id) {
		return ResponseEntity.status(HttpStatus.SEE_OTHER)
			.location(URI.create("/operations/dead-letters/" + id))
			.build();
	}

	/**
	 * Why a letter may stay undone.
	 */
	record Reason(@Nullable String because) {

		String given() {
			return Objects.requireNonNullElse(this.because, "");
		}

	}

}
