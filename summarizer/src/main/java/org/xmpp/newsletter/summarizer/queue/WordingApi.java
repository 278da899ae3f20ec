package org.xmpp.newsletter.summarizer.queue;

import java.time.YearMonth;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.api.Part;
import org.xmpp.newsletter.platform.api.Versions;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;
import org.xmpp.newsletter.platform.problem.Refuses;
import org.xmpp.newsletter.summarizer.review.Queue;
import org.xmpp.newsletter.summarizer.review.Rewording;
import org.xmpp.newsletter.summarizer.wording.WordingVersion;
import org.xmpp.newsletter.summarizer.wording.Wordings;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The forms for programs.
 */
@RestController
@RequestMapping("/api/queue/wording")
class WordingApi {

	private final Wordings wordings;

	private final Rewording rewording;

	private final Queue queue;

	WordingApi(Wordings wordings, Rewording rewording, Queue queue) {
		this.wordings = wordings;
		this.rewording = rewording;
		this.queue = queue;
	}

	@GetMapping
	@Operation(summary = "Shows the forms of drafts that hold")
	ResponseEntity<WordingVersion> present() {
		return tagged(this.wordings.present());
	}

	@GetMapping("/versions")
	@Operation(summary = "Lists all versions of the forms, newest first")
	ResponseEntity<List<WordingVersion>> history(Part part, ServerHttpRequest asked) {
		return part.of(this.wordings.history(), WordingVersion::version, asked);
	}

	@GetMapping("/versions/{version}")
	@Operation(summary = "Shows a version of the forms")
	WordingVersion version(@PathVariable String version) {
		return this.wordings.version(Requests.number(version));
	}

	@PutMapping
	@Operation(summary = "Saves new forms; entries nobody touched are drafted anew")
	@Refuses(ProblemType.STALE)
	ResponseEntity<WordingVersion> save(@RequestBody WordingRequest request,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Person by) {
		return tagged(this.rewording.save(Versions.seen(ifMatch, request.version()), forms(request.forms()),
				note(request.note()), by));
	}

	@PostMapping("/previews")
	@Operation(summary = "Shows what new forms would change; nothing is stored")
	Rewording.Preview preview(@RequestBody PreviewRequest request) {
		YearMonth month = Requests.month(request.month());
		return this.rewording.preview(forms(request.forms()), (month != null) ? month : this.queue.currentMonth());
	}

	@PostMapping("/restorations")
	@Operation(summary = "Goes back to a version of the forms")
	@Refuses(ProblemType.STALE)
	ResponseEntity<WordingVersion> restore(@RequestBody RestorationRequest request,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Person by) {
		Integer to = request.to();
		if (to == null) {
			throw new Problem(ProblemType.INVALID, "Name the version to go back to; 0 is what the program brings.");
		}
		return tagged(this.rewording.restore(Versions.seen(ifMatch, request.version()), to, by));
	}

	private static ResponseEntity<WordingVersion> tagged(WordingVersion version) {
		return ResponseEntity.ok().eTag(Versions.tag(version.version())).body(version);
	}

	private static String forms(@Nullable String forms) {
		return (forms != null) ? forms : "";
	}

	private static String note(@Nullable String note) {
		return (note != null) ? note.strip() : "";
	}

	/**
	 * New forms.
	 */
	record WordingRequest(@Nullable Integer version, @Nullable String forms, @Nullable String note) {
	}

	/**
	 * Forms to try.
	 */
	record PreviewRequest(@Nullable String forms, @Nullable String month) {
	}

	/**
	 * The way back.
	 */
	record RestorationRequest(@Nullable Integer version, @Nullable Integer to) {
	}

}
