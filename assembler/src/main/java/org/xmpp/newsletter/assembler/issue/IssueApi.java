package org.xmpp.newsletter.assembler.issue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.assembler.document.Conflict;
import org.xmpp.newsletter.assembler.specification.PrintedSubsection;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.ProblemType;
import org.xmpp.newsletter.platform.problem.Refuses;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Issues for programs.
 */
@RestController
@RequestMapping("/api/issues")
class IssueApi {

	private static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);

	private final IssueDesk desk;

	IssueApi(IssueDesk desk) {
		this.desk = desk;
	}

	@GetMapping
	@Operation(summary = "Lists the months that have an issue, newest first")
	List<MonthLine> months() {
		return this.desk.months();
	}

	@GetMapping("/{month}")
	@Operation(summary = "Shows the issue of a month: its sections, entries and findings")
	IssueReport issue(@PathVariable YearMonth month) {
		return IssueReport.of(this.desk.view(month));
	}

	@GetMapping("/{month}/issue.md")
	@Operation(summary = "Gives out the issue of a month as Markdown, as it stands now", responses = @ApiResponse(responseCode = "200",
			description = "A Markdown file", content = @Content(mediaType = "text/markdown",
			schema = @Schema(type = "string"))))
	ResponseEntity<byte[]> markdown(@PathVariable YearMonth month,
			@RequestParam(required = false) @Nullable String style) {
		Issue issue = (style != null) ? this.desk.inStyle(month, style) : this.desk.giveOut(month);
		ContentDisposition download = ContentDisposition.attachment().filename(issue.fileName()).build();
		return ResponseEntity.ok()
			.contentType(MARKDOWN)
			.header(HttpHeaders.CONTENT_DISPOSITION, download.toString())
			.body(issue.markdown().getBytes(StandardCharsets.UTF_8));
	}

	@PutMapping("/{month}/draft")
	@Operation(summary = "Takes a draft back that was edited elsewhere, merged block by block")
	@Refuses(ProblemType.NOT_NOW)
	DraftReport draft(@PathVariable YearMonth month, @RequestBody EditedDraft draft, Person person) {
		return new DraftReport(this.desk.takeBack(month, draft.given(), draft.edited(), person));
	}

	@DeleteMapping("/{month}/draft")
	@Operation(summary = "Forgets the edits by hand of a month")
	@Refuses(ProblemType.NOT_NOW)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	ResponseEntity<Void> discard(@PathVariable YearMonth month, Person person) {
		this.desk.discard(month);
		return ResponseEntity.noContent().build();
	}

	@PostMapping("/{month}/findings/leave")
	@Operation(summary = "Leaves a finding as it is, because")
	@Refuses(ProblemType.NOT_NOW)
	IssueReport leave(@PathVariable YearMonth month, @RequestBody FindingDecision decision, Person person) {
		this.desk.leave(month, decision.key(), Objects.requireNonNullElse(decision.reason(), ""), person);
		return issue(month);
	}

	@PostMapping("/{month}/findings/fix")
	@Operation(summary = "Repairs what a finding names")
	@Refuses(ProblemType.NOT_NOW)
	IssueReport fix(@PathVariable YearMonth month, @RequestBody FindingDecision decision, Person person) {
		this.desk.fix(month, decision.key(), person);
		return issue(month);
	}

	@GetMapping("/{month}/account")
	@Operation(summary = "Says what became of each entry of a month")
	Account account(@PathVariable YearMonth month) {
		return this.desk.view(month).issue().account();
	}

	@PostMapping("/{month}/release")
	@Operation(summary = "Releases the issue of a month: from then on it is printed")
	@Refuses(ProblemType.NOT_NOW)
	IssueReport release(@PathVariable YearMonth month, Person person) {
		this.desk.release(month, person);
		return issue(month);
	}

	/**
	 * An issue without its Markdown.
	 *
	 * @param counts how much is in it
	 * @param late what came too late for earlier issues
	 */
	record IssueReport(YearMonth month, IssueState state, String title, String fileName, @Nullable String releasedBy,
			@Nullable Instant releasedAt, Counts counts, List<PrintedSection> sections,
			List<PrintedSubsection> specifications, List<Finding> findings, List<IssueView.Late> late) {

		static IssueReport of(IssueView view) {
			Issue issue = view.issue();
			Release release = view.release();
			Counts counts = new Counts(issue.account().printed().size(), issue.account().unprinted().size(),
					issue.countSpecifications());
			return new IssueReport(issue.month(), view.state(), issue.title(), issue.fileName(),
					(release != null) ? release.by() : null, (release != null) ? release.at() : null, counts,
					issue.sections(), issue.specifications(), issue.findings(), view.late());
		}

	}

	/**
	 * A draft that comes back.
	 *
	 * @param given the file it was made from, or null when that is to be found out
	 * @param edited the file
	 */
	record EditedDraft(@Nullable String given, String edited) {
	}

	/**
	 * What became of a draft.
	 *
	 * @param conflicts where somebody else had changed the same
	 */
	record DraftReport(List<Conflict> conflicts) {
	}

	/**
	 * What is to become of a finding.
	 *
	 * @param key the finding
	 * @param reason why it is left, or null
	 */
	record FindingDecision(String key, @Nullable String reason) {
	}

	/**
	 * How much is in an issue.
	 */
	record Counts(int printed, int unprinted, int specifications) {
	}

}
