package org.xmpp.newsletter.platform.page;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DeskTests {

	@ParameterizedTest
	@CsvSource({ "/feeds, aggregator", "/feeds/1/items, aggregator", "/api/items, aggregator",
			"/ops/summarizer/health, summarizer", "/api/entries/1/verdicts, summarizer", "/issues/2025-05, assembler",
			"/api/issues/2025-05/issue.md, assembler", "/api/archive, assembler", "/, ", "/assets/newsroom.css, ",
			"/api, ", "/feedsx, " })
	void isFoundByTheAddress(String path, String service) {
		assertThat(Desk.owning(path).map(Desk::service).orElse(null)).isEqualTo(service);
	}

}
