package org.xmpp.newsletter.summarizer.queue;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.contracts.FeedForm;
import org.xmpp.newsletter.contracts.IssueReleased;
import org.xmpp.newsletter.contracts.Project;
import org.xmpp.newsletter.contracts.ProjectKind;
import org.xmpp.newsletter.summarizer.ItemSamples;
import org.xmpp.newsletter.summarizer.Newsroom;
import org.xmpp.newsletter.summarizer.ServiceTest;
import org.xmpp.newsletter.summarizer.queue.QueueClient.Seen;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class LateNewsTests {

	private final Newsroom newsroom;

	private QueueClient queue;

	LateNewsTests(@Autowired Newsroom newsroom) {
		this.newsroom = newsroom;
	}

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.queue = QueueClient.on(port);
	}

	@Test
	void anAnnouncementWeeksAfterTheTagLetsAnEditorChooseTheMonth() {
		Project project = ItemSamples.project("Wryneck", ProjectKind.SERVER);
		this.newsroom.send(ItemSamples.release(project, "1.0", "2010-01-28T10:00:00Z").published(),
				announcement(project, "2010-02-16T10:00:00Z").published());

		Seen entry = this.queue.only("2010-01");
		assertThat(this.queue.list("2010-02")).isEmpty();
		assertThat(entry.concerns()).containsExactly("Released in 2010-01, announced in 2010-02; choose the month.");
		assertThat(entry.text()).contains("[1.0](https://code.example/wryneck/releases/tag/1.0)");
		assertThat((List<?>) this.queue.detail(entry.id()).get("items")).hasSize(2);

		this.queue.decide(entry, "defer", null, "2010-02").expectStatus().isOk();
		assertThat(this.queue.only("2010-02").id()).isEqualTo(entry.id());
		this.newsroom.send(ItemSamples.release(project, "1.1", "2010-02-20T10:00:00Z").published());
		Seen moved = this.queue.only("2010-02");
		assertThat(moved.id()).isEqualTo(entry.id());
		assertThat(moved.text()).contains("[1.0]", "[1.1]");
		assertThat(moved.concerns()).isEmpty();
	}

	@Test
	void anAnnouncementAfterTheApprovalJoinsWithAFlag() {
		Project project = ItemSamples.project("Sandpiper", ProjectKind.SERVER);
		this.newsroom.send(ItemSamples.release(project, "1.0", "2010-03-28T10:00:00Z").published());
		this.queue.decide(this.queue.only("2010-03"), "approve", null, null).expectStatus().isOk();
		Seen approved = this.queue.only("2010-03");

		this.newsroom.send(announcement(project, "2010-04-16T10:00:00Z").published());

		Seen flagged = this.queue.only("2010-03");
		assertThat(flagged.text()).isEqualTo(approved.text());
		assertThat(flagged.flags()).singleElement()
			.satisfies((flag) -> assertThat(flag).containsEntry("what", "item")
				.containsEntry("now", "Sandpiper 1.0 released"));
		assertThat(this.queue.list("2010-04")).isEmpty();
		assertThat(this.queue.account("2010-04")).containsEntry("states", Map.of("approved", 1));
	}

	@Test
	void anAnnouncementOfWhatWasPrintedSaysSo() {
		Project project = ItemSamples.project("Oystercatcher", ProjectKind.SERVER);
		this.newsroom.send(ItemSamples.release(project, "1.0", "2010-05-28T10:00:00Z").published());
		Seen entry = this.queue.only("2010-05");
		this.queue.decide(entry, "approve", null, null).expectStatus().isOk();
		this.newsroom.send(new IssueReleased(YearMonth.of(2010, 5), "May", List.of(entry.id()), "Emus",
				Instant.parse("2010-06-05T10:00:00Z")));

		this.newsroom.send(announcement(project, "2010-06-16T10:00:00Z").published());

		assertThat(this.queue.only("2010-06").concerns())
			.contains("Announces a release that the issue of 2010-05 printed; choose.");
		assertThat(this.queue.only("2010-05").flags()).isEmpty();
	}

	@Test
	void whatIsCarriedOverIsToldWithTheReleasesOfTheNewMonth() {
		Project project = ItemSamples.project("Redpoll", ProjectKind.CLIENT);
		this.newsroom.send(ItemSamples.release(project, "1.0", "2010-07-10T10:00:00Z").published(),
				ItemSamples.release(project, "1.1", "2010-08-02T10:00:00Z").published());
		assertThat(this.queue.list("2010-07")).hasSize(1);
		assertThat(this.queue.list("2010-08")).hasSize(1);

		this.newsroom.send(new IssueReleased(YearMonth.of(2010, 7), "July", List.of(), "Emus",
				Instant.parse("2010-08-05T10:00:00Z")));

		assertThat(this.queue.list("2010-07")).isEmpty();
		assertThat(this.queue.only("2010-08").text()).contains("[1.0]", "[1.1]");
	}

	private static ItemSamples announcement(Project project, String published) {
		return ItemSamples.post(null, "Forum", project.name() + " 1.0 released", published).in(FeedForm.FORUM, null);
	}

}
