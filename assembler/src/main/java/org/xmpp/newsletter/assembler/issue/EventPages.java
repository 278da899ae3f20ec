package org.xmpp.newsletter.assembler.issue;

import java.net.URI;
import java.time.YearMonth;
import java.util.UUID;

import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.page.Upload;

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
	@ResponseBody
	EventDesk.Outlook outlook(@PathVariable YearMonth month) {
		return this.desk.outlook(month);
	}

	@PostMapping("/api/issues/{month}/events/{id}")
	@ResponseBody
	EventDesk.Outlook takeByProgram(@PathVariable YearMonth month, @PathVariable UUID id, Person person) {
		this.desk.take(month, id, person);
		return this.desk.outlook(month);
	}

	@PutMapping("/api/issues/{month}/events")
	@ResponseBody
	EventDesk.Outlook listByProgram(@PathVariable YearMonth month, ServerHttpRequest request, Person person) {
		this.desk.list(month, Upload.read(request.getBody()), person);
		return this.desk.outlook(month);
	}

}
