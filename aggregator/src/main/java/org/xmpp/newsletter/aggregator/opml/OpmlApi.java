package org.xmpp.newsletter.aggregator.opml;

import java.nio.charset.StandardCharsets;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.feed.Feeds;
import org.xmpp.newsletter.aggregator.project.Projects;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.page.Upload;
import reactor.core.publisher.Flux;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The registry as OPML, for programs and for browsers that save it.
 */
@RestController
class OpmlApi {

	private static final MediaType OPML = MediaType.parseMediaType("text/x-opml;charset=UTF-8");

	private final OpmlImport imports;

	private final Feeds feeds;

	private final Projects projects;

	OpmlApi(OpmlImport imports, Feeds feeds, Projects projects) {
		this.imports = imports;
		this.feeds = feeds;
		this.projects = projects;
	}

	@GetMapping({ "/api/feeds/opml", "/feeds/newsroom.opml" })
	@Operation(summary = "Gives out all projects and feeds as OPML",
			responses = @ApiResponse(responseCode = "200", description = "An OPML file",
					content = @Content(mediaType = "text/x-opml", schema = @Schema(type = "string"))))
	ResponseEntity<byte[]> all() {
		ContentDisposition file = ContentDisposition.attachment().filename("newsroom.opml").build();
		byte[] opml = OpmlWriter.write(this.projects.stored(), this.feeds.all()).getBytes(StandardCharsets.UTF_8);
		return ResponseEntity.ok()
			.contentType(OPML)
			.header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
			.body(opml);
	}

	@PostMapping("/api/feeds/opml")
	@Operation(summary = "Registers the feeds of an OPML file, each with its own outcome",
			requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
					content = @Content(mediaType = "text/x-opml", schema = @Schema(type = "string"))))
	OpmlImport.Report take(ServerHttpRequest request, @RequestParam(required = false) @Nullable String groups,
			Person person) {
		Flux<DataBuffer> body = request.getBody();
		return this.imports.take(Upload.read(body), Groups.of(groups), person.name());
	}

}
