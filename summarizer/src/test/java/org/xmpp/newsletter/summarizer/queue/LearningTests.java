package org.xmpp.newsletter.summarizer.queue;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.contracts.ProjectKind;
import org.xmpp.newsletter.summarizer.ItemSamples;
import org.xmpp.newsletter.summarizer.Newsroom;
import org.xmpp.newsletter.summarizer.ServiceTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class LearningTests {

	@Test
	void whatWasApprovedIsLearnedOnDemand(@Autowired Newsroom newsroom, @LocalServerPort int port) {
		WebTestClient web = WebTestClient.bindToServer()
			.baseUrl("http://localhost:" + port)
			.responseTimeout(Duration.ofSeconds(30))
			.defaultHeader("Newsroom-Person", "Emus")
			.build();
		QueueClient queue = QueueClient.on(port);
		int before = learn(web).decisions();
		newsroom
			.send(ItemSamples.release(ItemSamples.project("Ouzel", ProjectKind.LIBRARY), "1.0", "2009-01-10T10:00:00Z")
				.published());
		queue.decide(queue.only("2009-01"), "approve", null, null).expectStatus().isOk();

		LearningController.Learned learned = learn(web);

		assertThat(learned.decisions()).isGreaterThan(before);
		web.get()
			.uri("/queue?month=2009-01")
			.exchange()
			.expectBody(String.class)
			.value((page) -> assertThat(page).contains("Sections are learned from " + learned.decisions() + " decision")
				.contains("action=\"/queue/learning\""));
		web.post()
			.uri("/queue/learning")
			.exchange()
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location("/queue?did=learned");
	}

	@Test
	void howLikelyEntriesAreIsLearnedAnewToo(@Autowired Newsroom newsroom, @Autowired JdbcClient jdbc,
			@LocalServerPort int port) {
		WebTestClient web = WebTestClient.bindToServer()
			.baseUrl("http://localhost:" + port)
			.responseTimeout(Duration.ofSeconds(30))
			.defaultHeader("Newsroom-Person", "Emus")
			.build();
		newsroom
			.send(ItemSamples.release(ItemSamples.project("Dipper", ProjectKind.LIBRARY), "1.0", "2009-02-10T10:00:00Z")
				.published());
		UUID entry = QueueClient.on(port).only("2009-02").id();
		OffsetDateTime judged = Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> learned(jdbc, entry), Optional::isPresent)
			.orElseThrow();

		learn(web);

		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(learned(jdbc, entry))
				.hasValueSatisfying((again) -> assertThat(again).isAfter(judged)));
	}

	private static Optional<OffsetDateTime> learned(JdbcClient jdbc, UUID entry) {
		return jdbc.sql("select learned from chance where entry = :entry")
			.param("entry", entry)
			.query(OffsetDateTime.class)
			.optional();
	}

	private static LearningController.Learned learn(WebTestClient web) {
		LearningController.Learned learned = web.post()
			.uri("/api/queue/learning")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(LearningController.Learned.class)
			.returnResult()
			.getResponseBody();
		assertThat(learned).isNotNull();
		return learned;
	}

}
