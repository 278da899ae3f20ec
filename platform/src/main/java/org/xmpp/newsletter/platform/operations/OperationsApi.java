package org.xmpp.newsletter.platform.operations;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.event.DeadLetter;
import org.xmpp.newsletter.platform.event.DeadLetters;
import org.xmpp.newsletter.platform.page.Person;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The operations for programs.
 */
@RestController
@RequestMapping("/api/operations")
class OperationsApi {

	private static final int MOST = 1000;

	private final Reports reports;

	private final DeadLetters letters;

	private final InstantSource clock;

	OperationsApi(Reports reports, DeadLetters letters, InstantSource clock) {
		this.reports = reports;
		this.letters = letters;
		this.clock = clock;
	}

	@GetMapping
	List<ReportView> reports() {
		Instant now = this.clock.instant();
		return this.reports.all()
			.stream()
			.map((report) -> new ReportView(report, report.isSilent(now), report.isAlarming(now)))
			.toList();
	}

	@GetMapping("/dead-letters")
	List<DeadLetter> letters(@RequestParam(required = false) @Nullable Long before,
			@RequestParam(defaultValue = "100") int limit) {
		return this.letters.all(before, Math.clamp(limit, 1, MOST));
	}

	@GetMapping("/dead-letters/{id}")
	LetterView letter(@PathVariable long id) {
		return new LetterView(this.letters.find(id), this.letters.payload(id), this.letters.deeds(id));
	}

	@PostMapping("/dead-letters/{id}/send")
	DeadLetter send(@PathVariable long id, Person person) {
		this.letters.sendAgain(id, person.name());
		return this.letters.find(id);
	}

	@PostMapping("/dead-letters/{id}/aside")
	DeadLetter aside(@PathVariable long id, @RequestBody OperationsPages.Reason reason, Person person) {
		this.letters.layAside(id, reason.given(), person.name());
		return this.letters.find(id);
	}

	/**
	 * What a service said of itself.
	 */
	record ReportView(Report report, boolean silent, boolean alarming) {
	}

	/**
	 * A dead letter with what stands in it.
	 */
	record LetterView(DeadLetter letter, String payload, List<DeadLetter.Deed> deeds) {
	}

}
