package org.xmpp.newsletter.summarizer.queue;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.contracts.EntryApproved;
import org.xmpp.newsletter.contracts.EntryCorrected;
import org.xmpp.newsletter.contracts.EntryWithdrawn;
import org.xmpp.newsletter.contracts.IssueReleased;
import org.xmpp.newsletter.contracts.ProjectKind;
import org.xmpp.newsletter.summarizer.ItemSamples;
import org.xmpp.newsletter.summarizer.Newsroom;
import org.xmpp.newsletter.summarizer.ServiceTest;
import org.xmpp.newsletter.summarizer.queue.QueueClient.Seen;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Everything that a person does can be taken back.
 */
@ServiceTest
class UndoTests {

	private final Newsroom newsroom;

	private QueueClient queue;

	UndoTests(@Autowired Newsroom newsroom) {
		this.newsroom = newsroom;
	}

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.queue = QueueClient.on(port);
	}

	@Test
	void aBatchIsTakenBackAsAWholeButForWhatWasChangedSinceOrPrinted() {
		offer("2016-01", "Acacia", "Baobab", "Catalpa");
		UUID act = approveAll("2016-01");
		List<Seen> approved = this.queue.list("2016-01");
		assertThat(approved).extracting(Seen::state).containsOnly("approved");
		this.queue.edit(approved.get(1), "Baobab 1.0 is corrected.", null, null).expectStatus().isOk();
		this.newsroom.send(new IssueReleased(YearMonth.of(2016, 1), "January", List.of(approved.get(2).id()), "Emus",
				Instant.parse("2016-02-05T10:00:00Z")));

		undo(act).expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.undone.length()")
			.isEqualTo(1)
			.jsonPath("$.undone[0].title")
			.isEqualTo("Acacia 1.0")
			.jsonPath("$.refused[0].why")
			.isEqualTo("Emus has corrected it since.")
			.jsonPath("$.refused[1].why")
			.isEqualTo("It was printed in the issue of 2016-01.");

		assertThat(this.queue.list("2016-01")).extracting(Seen::state)
			.containsExactly("in-review", "approved", "approved");
		assertThat(this.newsroom.about(approved.getFirst().id())).hasExactlyElementsOfTypes(EntryApproved.class,
				EntryWithdrawn.class);
	}

	@Test
	void theSameBatchIsNotTakenBackTwice() {
		offer("2016-03", "Dogwood");
		UUID act = approveAll("2016-03");
		undo(act).expectStatus().isOk();

		undo(act).expectStatus()
			.isEqualTo(409)
			.expectBody()
			.jsonPath("$.detail")
			.isEqualTo("That has been taken back already.");
		undo(UUID.randomUUID()).expectStatus().isNotFound();
		assertThat(this.newsroom.about(this.queue.only("2016-03").id())).hasSize(2);
	}

	@Test
	void aChangedTextIsTakenBackStepByStep() {
		offer("2016-04", "Ebony");
		String drafted = this.queue.only("2016-04").text();
		this.queue.edit(this.queue.only("2016-04"), "Ebony 1.0, a first try.", null, null).expectStatus().isOk();
		this.queue.edit(this.queue.only("2016-04"), "Ebony 1.0, a second try.", null, null).expectStatus().isOk();

		undoLast();
		assertThat(this.queue.only("2016-04").text()).isEqualTo("Ebony 1.0, a first try.");
		undoLast();
		assertThat(this.queue.only("2016-04").text()).isEqualTo(drafted);
		this.queue.decide(this.queue.only("2016-04"), "undo", null, null).expectStatus().isEqualTo(409);
	}

	private void undoLast() {
		this.queue.decide(this.queue.only("2016-04"), "undo", null, null).expectStatus().isOk();
	}

	@Test
	void takingACorrectionBackPublishesTheTextThatWasApproved() {
		offer("2016-05", "Fig");
		approveAll("2016-05");
		String approved = this.queue.only("2016-05").text();
		this.queue.edit(this.queue.only("2016-05"), "Fig 1.0, corrected in haste.", null, null).expectStatus().isOk();

		this.queue.decide(this.queue.only("2016-05"), "undo", null, null).expectStatus().isOk();

		assertThat(this.queue.only("2016-05").state()).isEqualTo("approved");
		assertThat(this.newsroom.about(this.queue.only("2016-05").id())).last()
			.isInstanceOfSatisfying(EntryCorrected.class,
					(event) -> assertThat(event.content().text()).isEqualTo(approved));
	}

	@Test
	void theHistorySaysWhatATextWasBeforeAndAfter() {
		offer("2016-06", "Ginkgo");
		Seen entry = this.queue.only("2016-06");
		this.queue.edit(entry, "Ginkgo 1.0 is here.", "servers", null).expectStatus().isOk();

		List<?> history = (List<?>) this.queue.detail(entry.id()).get("history");

		assertThat(history.getLast()).asInstanceOf(InstanceOfAssertFactories.MAP)
			.containsEntry("by", "Emus")
			.containsEntry("changes",
					List.of(Map.of("what", "text", "before", entry.text(), "after", "Ginkgo 1.0 is here."),
							Map.of("what", "section", "before", "Clients and Applications", "after", "Servers")));
	}

	@Test
	void aNoteIsPlainTextByNameAndNeedsNoVersion() {
		offer("2016-07", "Hornbeam");
		Seen entry = this.queue.only("2016-07");

		note(entry, "<b>Ask</b> the maintainer first.").expectStatus().isOk();
		note(entry, " ").expectStatus().isBadRequest();
		note(entry, "x".repeat(1001)).expectStatus().isBadRequest();

		assertThat((List<?>) this.queue.detail(entry.id()).get("notes")).singleElement()
			.asInstanceOf(InstanceOfAssertFactories.MAP)
			.containsEntry("text", "<b>Ask</b> the maintainer first.")
			.containsEntry("by", "Emus");
		assertThat(this.queue.only("2016-07").version()).isEqualTo(entry.version());
	}

	private WebTestClient.ResponseSpec note(Seen entry, String text) {
		return this.queue.web()
			.post()
			.uri("/api/entries/{id}/notes", entry.id())
			.bodyValue(Map.of("text", text))
			.exchange();
	}

	private void offer(String month, String... projects) {
		for (String name : projects) {
			this.newsroom
				.send(ItemSamples.release(ItemSamples.project(name, ProjectKind.CLIENT), "1.0", month + "-10T10:00:00Z")
					.published());
		}
	}

	private UUID approveAll(String month) {
		Map<?, ?> answer = this.queue.web()
			.post()
			.uri("/api/entries/approvals")
			.bodyValue(Map.of("month", month))
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(Map.class)
			.returnResult()
			.getResponseBody();
		assertThat(answer).isNotNull();
		return UUID.fromString(String.valueOf(answer.get("act")));
	}

	private WebTestClient.ResponseSpec undo(UUID act) {
		return this.queue.web().post().uri("/api/entries/acts/{act}/undo", act).exchange();
	}

}
