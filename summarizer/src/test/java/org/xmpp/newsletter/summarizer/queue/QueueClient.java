package org.xmpp.newsletter.summarizer.queue;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * Asks the queue as a program does.
 */
record QueueClient(WebTestClient web) {

	private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {
	};

	static QueueClient on(int port) {
		return new QueueClient(WebTestClient.bindToServer()
			.baseUrl("http://localhost:" + port)
			.responseTimeout(java.time.Duration.ofSeconds(30))
			.codecs((codecs) -> codecs.defaultCodecs().maxInMemorySize(4 * 1024 * 1024))
			.defaultHeader("Newsroom-Person", "Emus")
			.build());
	}

	List<Seen> list(String month) {
		List<Seen> seen = this.web.get()
			.uri("/api/entries?month={month}", month)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBodyList(Seen.class)
			.returnResult()
			.getResponseBody();
		return (seen != null) ? seen : List.of();
	}

	Seen only(String month) {
		List<Seen> all = list(month);
		if (all.size() != 1) {
			throw new AssertionError("Expected one entry in " + month + ": " + all);
		}
		return all.getFirst();
	}

	Map<String, Object> detail(UUID id) {
		return this.web.get()
			.uri("/api/entries/{id}", id)
			.exchange()
			.expectBody(OBJECT)
			.returnResult()
			.getResponseBody();
	}

	WebTestClient.ResponseSpec decide(Seen entry, String decision, @Nullable String reason, @Nullable String month) {
		return this.web.post()
			.uri("/api/entries/{id}/verdicts", entry.id())
			.bodyValue(new EntryApi.VerdictRequest(entry.version(), decision, reason, month, null))
			.exchange();
	}

	/** Approves, and says of some tokens that they are right. */
	WebTestClient.ResponseSpec approve(Seen entry, String... confirmed) {
		return this.web.post()
			.uri("/api/entries/{id}/verdicts", entry.id())
			.bodyValue(new EntryApi.VerdictRequest(entry.version(), "approve", null, null, List.of(confirmed)))
			.exchange();
	}

	WebTestClient.ResponseSpec edit(Seen entry, @Nullable String text, @Nullable String section,
			@Nullable String month) {
		return this.web.put()
			.uri("/api/entries/{id}", entry.id())
			.bodyValue(new EntryApi.EditRequest(entry.version(), text, section, month))
			.exchange();
	}

	Map<String, Object> account(String month) {
		return this.web.get()
			.uri("/api/months/{month}/account", month)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(OBJECT)
			.returnResult()
			.getResponseBody();
	}

	/**
	 * An entry as the queue shows it.
	 */
	record Seen(UUID id, int version, String month, String section, String state, String title, String text,
			boolean safe, List<String> concerns, List<Map<String, Object>> flags) {
	}

}
