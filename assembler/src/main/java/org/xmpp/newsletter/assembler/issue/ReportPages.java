package org.xmpp.newsletter.assembler.issue;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.xmpp.newsletter.assembler.silence.SilenceReport;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.reactive.result.view.Rendering;

/**
 * The documents beside an issue: who is not in it, and what became of everything.
 */
@Controller
class ReportPages {

	private static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);

	private final IssueDesk desk;

	ReportPages(IssueDesk desk) {
		this.desk = desk;
	}

	@GetMapping("/issues/{month}/silence")
	Rendering silence(@PathVariable YearMonth month) {
		return Rendering.view("assembler/pages/silence").modelAttribute("report", this.desk.silence(month)).build();
	}

	@GetMapping("/api/issues/{month}/silence")
	@Operation(summary = "Says which projects of the catalogue are not in an issue, and why")
	@ResponseBody
	SilenceReport silenceForPrograms(@PathVariable YearMonth month) {
		return this.desk.silence(month);
	}

	@GetMapping("/api/issues/{month}/silence.md")
	@Operation(summary = "Says which projects are not in an issue, as Markdown",
			responses = @ApiResponse(responseCode = "200", description = "A Markdown file",
					content = @Content(mediaType = "text/markdown", schema = @Schema(type = "string"))))
	@ResponseBody
	ResponseEntity<String> silenceToHandOn(@PathVariable YearMonth month) {
		return download(this.desk.silence(month).markdown(), month + "-silence.md");
	}

	@GetMapping("/issues/{month}/account")
	Rendering account(@PathVariable YearMonth month) {
		IssueView view = this.desk.view(month);
		return Rendering.view("assembler/pages/account")
			.modelAttribute("month", month)
			.modelAttribute("account", view.issue().account())
			.build();
	}

	@GetMapping("/api/issues/{month}/account.md")
	@Operation(summary = "Says what became of each entry of a month, as Markdown",
			responses = @ApiResponse(responseCode = "200", description = "A Markdown file",
					content = @Content(mediaType = "text/markdown", schema = @Schema(type = "string"))))
	@ResponseBody
	ResponseEntity<String> accountToHandOn(@PathVariable YearMonth month) {
		return download(this.desk.view(month).issue().account().markdown(), month + "-account.md");
	}

	private static ResponseEntity<String> download(String text, String name) {
		return ResponseEntity.ok()
			.contentType(MARKDOWN)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(text);
	}

}
