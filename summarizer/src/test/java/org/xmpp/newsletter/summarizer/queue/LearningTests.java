package org.xmpp.newsletter.summarizer.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.contracts.IssueReleased;
import org.xmpp.newsletter.contracts.Project;
import org.xmpp.newsletter.contracts.ProjectKind;
import org.xmpp.newsletter.summarizer.ItemSamples;
import org.xmpp.newsletter.summarizer.Newsroom;
import org.xmpp.newsletter.summarizer.ServiceTest;
import org.xmpp.newsletter.summarizer.queue.QueueClient.Seen;
import org.xmpp.newsletter.summarizer.review.Chances;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
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
		newsroom.send(ItemSamples
			.release(ItemSamples.project("Whimbrel", ProjectKind.LIBRARY), "1.0", "2009-01-10T10:00:00Z")
			.published());
		queue.decide(queue.only("2009-01"), "approve", null, null).expectStatus().isOk();

		LearningController.Learned learned = learn(web);

		assertThat(learned.decisions()).isEqualTo(before + 1);
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
	void everyOpenEntryHasAChanceWithReasons(@Autowired Newsroom newsroom, @Autowired Chances chances,
			@LocalServerPort int port) {
		QueueClient queue = QueueClient.on(port);
		Project project = ItemSamples.project("Avocet", ProjectKind.SERVER);
		newsroom.send(ItemSamples.release(project, "1.0", "2009-02-10T10:00:00Z").published());
		newsroom.send(new IssueReleased(YearMonth.of(2009, 2), "February", List.of(), "Emus",
				Instant.parse("2009-03-05T10:00:00Z")));
		Seen entry = queue.only("2009-03");

		assertThat(chances.of(YearMonth.of(2009, 3))).containsOnlyKeys(entry.id()).hasEntrySatisfying(entry.id(), (chance) -> {
			assertThat(chance.value()).isBetween(0.0, 1.0);
			assertThat(chance.reasons()).isNotEmpty();
		});
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
