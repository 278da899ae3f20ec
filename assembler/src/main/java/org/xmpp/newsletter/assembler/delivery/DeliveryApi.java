package org.xmpp.newsletter.assembler.delivery;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.xmpp.newsletter.assembler.issue.IssueCopies;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.ProblemType;
import org.xmpp.newsletter.platform.problem.Refuses;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Handing over, for programs.
 */
@RestController
@RequestMapping("/api/issues/{month}")
class DeliveryApi {

	private static final MediaType MAIL = new MediaType("message", "rfc822");

	private static final MediaType PATCH = new MediaType("text", "x-patch", StandardCharsets.UTF_8);

	private final MailDesk mail;

	private final GitDesk git;

	private final Deliveries deliveries;

	private final IssueCopies issues;

	DeliveryApi(MailDesk mail, GitDesk git, Deliveries deliveries, IssueCopies issues) {
		this.issues = issues;
		this.mail = mail;
		this.git = git;
		this.deliveries = deliveries;
	}

	@GetMapping("/deliveries")
	@Operation(summary = "Lists what was handed over, the first attempt first")
	List<Delivery> deliveries(@PathVariable YearMonth month) {
		return this.deliveries.of(month);
	}

	@GetMapping("/issue.eml")
	@Operation(summary = "Gives out the issue of a month as a mail with text and HTML",
			responses = @ApiResponse(responseCode = "200", description = "A mail",
					content = @Content(mediaType = "message/rfc822", schema = @Schema(type = "string"))))
	ResponseEntity<byte[]> mail(@PathVariable YearMonth month) {
		return ResponseEntity.ok()
			.contentType(MAIL)
			.header(HttpHeaders.CONTENT_DISPOSITION, attachment(month + "-newsletter.eml"))
			.body(this.mail.file(month));
	}

	@PostMapping("/mail")
	@Operation(summary = "Mails a released issue to the list, once unless it is to be sent again")
	@Refuses({ ProblemType.STALE, ProblemType.NOT_NOW, ProblemType.UPSTREAM })
	List<Delivery> send(@PathVariable YearMonth month, @RequestBody Sending sending, Person person) {
		this.mail.send(month, sending.after(), sending.again(), person);
		return deliveries(month);
	}

	@GetMapping("/issue.patch")
	@Operation(summary = "Gives out the issue of a month as a patch for git am that adds its file",
			responses = @ApiResponse(responseCode = "200", description = "A patch",
					content = @Content(mediaType = "text/x-patch", schema = @Schema(type = "string"))))
	ResponseEntity<byte[]> patch(@PathVariable YearMonth month) {
		return ResponseEntity.ok()
			.contentType(PATCH)
			.header(HttpHeaders.CONTENT_DISPOSITION, attachment(month + "-newsletter.patch"))
			.body(this.git.patch(month).getBytes(StandardCharsets.UTF_8));
	}

	@PostMapping("/git")
	@Operation(summary = "Commits the issue to its branch of the site's repository and pushes it")
	@Refuses({ ProblemType.STALE, ProblemType.NOT_NOW, ProblemType.UPSTREAM })
	List<Delivery> push(@PathVariable YearMonth month, Person person) {
		this.git.push(month, person);
		return deliveries(month);
	}

	@GetMapping("/posts")
	@Operation(summary = "Writes short posts about an issue, one for each network, within its limit")
	List<ShortPost> posts(@PathVariable YearMonth month) {
		return ShortPost.of(this.issues.of(month));
	}

	static String attachment(String name) {
		return ContentDisposition.attachment().filename(name).build().toString();
	}

	/**
	 * Sends an issue.
	 *
	 * @param after how many attempts by mail there were
	 * @param again whether to send it although the list may have it
	 */
	record Sending(int after, boolean again) {
	}

}
