package org.xmpp.newsletter.aggregator.specification;

import java.time.YearMonth;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import org.xmpp.newsletter.contracts.SpecificationChanged;
import org.xmpp.newsletter.platform.api.Part;

import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows what changed in the list of XEPs.
 */
@RestController
@RequestMapping("/api/specifications")
class SpecificationController {

	private final ChangeStore changes;

	SpecificationController(ChangeStore changes) {
		this.changes = changes;
	}

	@GetMapping
	@Operation(summary = "Lists what happened to XEPs in a month")
	ResponseEntity<List<SpecificationChanged>> of(@RequestParam YearMonth month, Part part, ServerHttpRequest asked) {
		return part.of(this.changes.of(month), SpecificationChanged::change, asked);
	}

}
