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
import org.xmpp.newsletter.platform.api.Part;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;
import org.xmpp.newsletter.platform.problem.Refuses;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
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

	private final DraftDesk drafts;

	IssueApi(IssueDesk desk, DraftDesk drafts) {
		this.desk = desk;
		this.drafts = drafts;
	}

	@GetMapping
	@Operation(summary = "Lists the months that have an issue, newest first")
	ResponseEntity<List<MonthLine>> months(Part part, ServerHttpRequest asked) {
		return part.of(this.desk.months(), MonthLine::month, asked);
	}

	@GetMapping("/{month}")
	@Operation(summary = "Shows the issue of a month: its sections, entries and findings")
	IssueReport issue(@PathVariable YearMonth month) {
		return IssueReport.of(this.desk.giveOut(month));
	}

	@GetMapping("/{month}/issue.md")
	@Operation(summary = "Gives out the issue of a month as Markdown, as it stands now",
			responses = @ApiResponse(responseCode = "200", description = "A Markdown file",
					content = @Content(mediaType = "text/markdown", schema = @Schema(type = "string"))))
	ResponseEntity<byte[]> markdown(@PathVariable YearMonth month,
			@RequestParam(required = false) @Nullable String style) {
		Issue issue = (style != null) ? this.desk.inStyle(month, style) : this.desk.giveOut(month).issue();
		ContentDisposition download = ContentDisposition.attachment().filename(issue.fileName()).build();
		return ResponseEntity.ok()
			.contentType(MARKDOWN)
			.header(HttpHeaders.CONTENT_DISPOSITION, download.toString())
			.eTag(issue.digest())
			.body(issue.markdown().getBytes(StandardCharsets.UTF_8));
	}

	@PutMapping("/{month}/draft")
	@Operation(summary = "Takes a draft back that was edited elsewhere, merged block by block")
	@Refuses(ProblemType.NOT_NOW)
	DraftReport draft(@PathVariable YearMonth month, @RequestBody EditedDraft draft, Person person) {
		return new DraftReport(this.drafts.takeBack(month, draft.given(), draft.edited(), person));
	}

	@DeleteMapping("/{month}/draft")
	@Operation(summary = "Forgets the edits by hand of a month")
	@Refuses(ProblemType.NOT_NOW)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	ResponseEntity<Void> discard(@PathVariable YearMonth month, Person person) {
		this.drafts.discard(month);
		return ResponseEntity.noContent().build();
	}

	@PostMapping("/{month}/findings/leave")
	@Operation(summary = "Leaves a finding as it is, because")
	@Refuses(ProblemType.NOT_NOW)
	IssueReport leave(@PathVariable YearMonth month, @RequestBody FindingDecision decision, Person person) {
		this.drafts.leave(month, decision.key(), Objects.requireNonNullElse(decision.reason(), ""), person);
		return issue(month);
	}

	@PostMapping("/{month}/findings/fix")
	@Operation(summary = "Repairs what a finding names")
	@Refuses(ProblemType.NOT_NOW)
	IssueReport fix(@PathVariable YearMonth month, @RequestBody FindingDecision decision, Person person) {
		this.drafts.fix(month, decision.key(), person);
		return issue(month);
	}

	@GetMapping("/{month}/account")
	@Operation(summary = "Says what became of each entry of a month")
	Account account(@PathVariable YearMonth month) {
		return this.desk.view(month).issue().account();
	}

	@PutMapping("/{month}/state")
	@Operation(summary = "Moves an issue to another state: collecting, last call, review")
	@Refuses({ ProblemType.STALE, ProblemType.NOT_NOW })
	IssueReport move(@PathVariable YearMonth month, @RequestBody Move move, Person person) {
		this.desk.move(month, move.state(), move.after(), person);
		return issue(month);
	}

	@PostMapping("/{month}/release")
	@Operation(summary = "Releases the draft of a month that was read: from then on it is printed")
	@Refuses({ ProblemType.STALE, ProblemType.NOT_NOW })
	IssueReport release(@PathVariable YearMonth month, @RequestBody(required = false) @Nullable ReadDraft read,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Person person) {
		this.desk.release(month, digest(read, ifMatch), person);
		return issue(month);
	}

	private static String digest(@Nullable ReadDraft read, @Nullable String ifMatch) {
		if (ifMatch != null) {
			return ifMatch.strip().replaceFirst("^\"(.*)\"$", "$1");
		}
		if (read == null) {
			throw new Problem(ProblemType.INVALID,
					"Say which draft you read: send the ETag of issue.md as If-Match, or the member 'digest'.");
		}
		return read.digest();
	}

	/**
	 * An issue without its Markdown.
	 *
	 * @param steps what people moved it to; their number goes with the next move
	 * @param sinceReview what was decided or seen since review began
	 * @param digest of its Markdown, which a release must name
	 * @param counts how much is in it
	 * @param figures its images, with the names and places of the copies to be made
	 * @param late what came too late for earlier issues
	 */
	record IssueReport(YearMonth month, IssueState state, List<Stage> steps, List<Progress.Since> sinceReview,
			String digest, String title, String fileName, @Nullable String releasedBy, @Nullable Instant releasedAt,
			Counts counts, List<PrintedSection> sections, List<PrintedSubsection> specifications,
			List<PrintedFigure> figures, List<Finding> findings, List<IssueView.Late> late) {

		static IssueReport of(IssueView view) {
			Issue issue = view.issue();
			Release release = view.release();
			Counts counts = new Counts(issue.account().printed().size(), issue.account().unprinted().size(),
					issue.countSpecifications());
			return new IssueReport(issue.month(), view.progress().state(), view.progress().steps(),
					view.progress().since(), issue.digest(), issue.title(), issue.fileName(),
					(release != null) ? release.by() : null, (release != null) ? release.at() : null, counts,
					issue.sections(), issue.specifications(), issue.figures(), issue.findings(), view.late());
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
	 * Moves an issue.
	 *
	 * @param state where to
	 * @param after how many steps it had made
	 */
	record Move(IssueState state, int after) {
	}

	/**
	 * The draft that is to be released.
	 *
	 * @param digest as it was told with the draft
	 */
	record ReadDraft(String digest) {
	}

	/**
	 * How much is in an issue.
	 */
	record Counts(int printed, int unprinted, int specifications) {
	}

}
