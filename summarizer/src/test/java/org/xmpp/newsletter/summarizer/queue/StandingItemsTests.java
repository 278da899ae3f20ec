package org.xmpp.newsletter.summarizer.queue;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.summarizer.ServiceTest;
import org.xmpp.newsletter.summarizer.queue.QueueClient.Seen;
import org.xmpp.newsletter.summarizer.review.StandingItems;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class StandingItemsTests {

	private static final String MONTH = YearMonth.from(Instant.now().atOffset(ZoneOffset.UTC)).toString();

	private final StandingItems items;

	private QueueClient queue;

	StandingItemsTests(@Autowired StandingItems items) {
		this.items = items;
	}

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.queue = QueueClient.on(port);
	}

	@Test
	void aStandingItemIsOfferedOnceForAMonthAndSafeToApprove() {
		declare(Map.of("title", "Lamp meetup", "text", "[Lamp meetup](https://lamps.example/) at 18:00.", "section",
				"events", "from", MONTH))
			.isOk();
		this.items.offer();

		assertThat(called("Lamp meetup")).singleElement().satisfies((entry) -> {
			assertThat(entry.section()).isEqualTo("events");
			assertThat(entry.safe()).isTrue();
			this.queue.decide(entry, "defer", null, "2099-01").expectStatus().isEqualTo(409);
			this.queue.decide(entry, "approve", null, null).expectStatus().isOk();
		});
		this.items.offer();
		assertThat(called("Lamp meetup")).hasSize(1);
	}

	@Test
	void oneThatHasEndedIsOfferedNoMoreAndItsPageSaysWho() {
		declare(Map.of("title", "Oil fair", "address", "https://oil.example/fair", "from", "2099-01")).isOk();
		String id = this.items.all()
			.stream()
			.filter((item) -> item.title().equals("Oil fair"))
			.findFirst()
			.orElseThrow()
			.id()
			.toString();
		this.queue.web().post().uri("/queue/standing/{id}/end", id).exchange().expectStatus().isSeeOther();

		String page = this.queue.web()
			.get()
			.uri("/queue/standing")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		assertThat(page).contains("Oil fair", "ended by Emus", "January 2099 to open end");
		assertThat(called("Oil fair")).isEmpty();
	}

	@Test
	void whatCannotBePrintedIsRefused() {
		declare(Map.of("title", "", "text", "x")).isBadRequest();
		declare(Map.of("title", "Lamp", "text", "x".repeat(700))).isBadRequest();
		declare(Map.of("title", "Lamp", "address", "javascript:alert(1)")).isBadRequest();
		declare(Map.of("title", "Lamp", "text", "x", "from", "2025-06", "until", "2025-05")).isBadRequest();
	}

	private List<Seen> called(String title) {
		return this.queue.list(MONTH).stream().filter((entry) -> entry.title().equals(title)).toList();
	}

	private org.springframework.test.web.reactive.server.StatusAssertions declare(Map<String, String> declaration) {
		WebTestClient.ResponseSpec answer = this.queue.web()
			.post()
			.uri("/api/queue/standing")
			.bodyValue(declaration)
			.exchange();
		return answer.expectStatus();
	}

}
