package org.xmpp.newsletter.assembler.issue;

import java.net.URI;
import java.time.YearMonth;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.page.Upload;
import org.xmpp.newsletter.platform.problem.ProblemType;
import org.xmpp.newsletter.platform.problem.Refuses;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Events and deadlines, for people and for programs.
 */
@Controller
class EventPages {

	private final EventDesk desk;

	EventPages(EventDesk desk) {
		this.desk = desk;
	}

	@PostMapping("/issues/{month}/events/{id}")
	ResponseEntity<Void> take(@PathVariable YearMonth month, @PathVariable UUID id, Person person) {
		this.desk.take(month, id, person);
		return back(month);
	}

	@PostMapping("/issues/{month}/events")
	ResponseEntity<Void> list(@PathVariable YearMonth month, @RequestPart("file") FilePart file, Person person) {
		this.desk.list(month, Upload.read(file.content()), person);
		return back(month);
	}

	private static ResponseEntity<Void> back(YearMonth month) {
		return ResponseEntity.status(HttpStatus.SEE_OTHER)
			.location(URI.create("/issues/" + month + "#outlook"))
			.build();
	}

	@GetMapping("/api/issues/{month}/events")
	@Operation(summary = "Shows the events that are still ahead, and which of them are offered for an issue")
	@ResponseBody
	EventDesk.Outlook outlook(@PathVariable YearMonth month) {
		return this.desk.outlook(month);
	}

	@PostMapping("/api/issues/{month}/events/{id}")
	@Operation(summary = "Takes an event that was printed before into an issue again")
	@Refuses(ProblemType.NOT_NOW)
	@ResponseBody
	EventDesk.Outlook takeByProgram(@PathVariable YearMonth month, @PathVariable UUID id, Person person) {
		this.desk.take(month, id, person);
		return this.desk.outlook(month);
	}

	@PutMapping("/api/issues/{month}/events")
	@Operation(summary = "Takes in the list of events of the XMPP site",
			requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
					content = @Content(mediaType = "application/json", schema = @Schema(type = "object"))))
	@Refuses(ProblemType.NOT_NOW)
	@ResponseBody
	EventDesk.Outlook listByProgram(@PathVariable YearMonth month, ServerHttpRequest request, Person person) {
		this.desk.list(month, Upload.read(request.getBody()), person);
		return this.desk.outlook(month);
	}

}
