package org.xmpp.newsletter.platform.operations;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.api.Part;
import org.xmpp.newsletter.platform.event.DeadLetter;
import org.xmpp.newsletter.platform.event.DeadLetters;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.ProblemType;
import org.xmpp.newsletter.platform.problem.Refuses;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
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
	@Operation(summary = "Says how each service is, as it said itself last")
	ResponseEntity<List<ReportView>> reports(Part part, ServerHttpRequest asked) {
		Instant now = this.clock.instant();
		List<ReportView> all = this.reports.all()
			.stream()
			.map((report) -> new ReportView(report, report.isSilent(now), report.isAlarming(now)))
			.toList();
		return part.of(all, (view) -> view.report().service(), asked);
	}

	@GetMapping("/dead-letters")
	@Operation(summary = "Lists the messages that could not be handled, newest first")
	ResponseEntity<List<DeadLetter>> letters(@RequestParam(required = false) @Nullable Long before,
			@RequestParam(defaultValue = "100") int limit, ServerHttpRequest asked) {
		int most = Math.clamp(limit, 1, MOST);
		List<DeadLetter> some = this.letters.all(before, most);
		ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
		if (some.size() == most) {
			answer.header(HttpHeaders.LINK, Part.next(asked, "before", String.valueOf(some.getLast().id()), most));
		}
		return answer.body(some);
	}

	@GetMapping("/dead-letters/{id}")
	@Operation(summary = "Shows a message that could not be handled, and what was done about it")
	LetterView letter(@PathVariable long id) {
		return new LetterView(this.letters.find(id), this.letters.payload(id), this.letters.deeds(id));
	}

	@PostMapping("/dead-letters/{id}/send")
	@Operation(summary = "Sends a message again; what has taken it in does not do so twice")
	@Refuses({ ProblemType.NOT_NOW, ProblemType.UPSTREAM })
	DeadLetter send(@PathVariable long id, Person person) {
		this.letters.sendAgain(id, person.name());
		return this.letters.find(id);
	}

	@PostMapping("/dead-letters/{id}/aside")
	@Operation(summary = "Leaves a message undone, for a reason")
	@Refuses(ProblemType.NOT_NOW)
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
