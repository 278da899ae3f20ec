package org.xmpp.newsletter.platform.api;

import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.util.Yaml31;
import io.swagger.v3.oas.annotations.Hidden;
import tools.jackson.databind.JsonNode;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Describes the whole API, as far as this door leads.
 */
@Hidden
@RestController
class DescriptionController {

	/** RFC 9512. */
	private static final MediaType YAML = new MediaType("application", "yaml", StandardCharsets.UTF_8);

	private final ServiceDescription own;

	private final Neighbours neighbours;

	DescriptionController(ServiceDescription own, Neighbours neighbours) {
		this.own = own;
		this.neighbours = neighbours;
	}

	@GetMapping("/api/openapi.json")
	ResponseEntity<JsonNode> json() {
		return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(all());
	}

	@GetMapping("/api/openapi.yaml")
	ResponseEntity<byte[]> yaml() throws JsonProcessingException {
		String json = all().toString();
		return ResponseEntity.ok()
			.contentType(YAML)
			.body(Yaml31.mapper().writeValueAsBytes(Yaml31.mapper().readTree(json)));
	}

	private JsonNode all() {
		return Together.of(this.own.describe(), this.neighbours.descriptions());
	}

}
