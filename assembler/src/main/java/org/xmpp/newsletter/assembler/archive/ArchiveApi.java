package org.xmpp.newsletter.assembler.archive;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import org.xmpp.newsletter.platform.api.Part;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.page.Upload;

import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Issues of the past for programs.
 */
@RestController
@RequestMapping("/api/archive")
class ArchiveApi {

	private final ArchiveImport imports;

	private final ArchivedIssues issues;

	ArchiveApi(ArchiveImport imports, ArchivedIssues issues) {
		this.imports = imports;
		this.issues = issues;
	}

	@GetMapping
	@Operation(summary = "Lists the issues of the past that are known")
	ResponseEntity<List<ArchivedIssue>> all(Part part, ServerHttpRequest asked) {
		return part.of(this.issues.all(), ArchivedIssue::month, asked);
	}

	@PostMapping
	@Operation(summary = "Imports an issue of the past, so that what was printed is not offered again",
			requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
					content = @Content(mediaType = "text/markdown", schema = @Schema(type = "string"))))
	ArchiveImport.Receipt take(ServerHttpRequest request, @RequestParam(defaultValue = "") String name, Person person) {
		return this.imports.take(name, Upload.read(request.getBody()), person);
	}

}
