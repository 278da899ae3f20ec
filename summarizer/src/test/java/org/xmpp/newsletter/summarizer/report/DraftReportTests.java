package org.xmpp.newsletter.summarizer.report;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.contracts.ProjectKind;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.summarizer.ItemSamples;
import org.xmpp.newsletter.summarizer.Newsroom;
import org.xmpp.newsletter.summarizer.ServiceTest;
import org.xmpp.newsletter.summarizer.review.Entry;
import org.xmpp.newsletter.summarizer.review.Queue;
import org.xmpp.newsletter.summarizer.review.Verdict;
import org.xmpp.newsletter.summarizer.review.Verdicts;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class DraftReportTests {

	private static final Person ANA = new Person("Ana");

	@Autowired
	private Newsroom newsroom;

	@Autowired
	private Queue queue;

	@Autowired
	private Verdicts verdicts;

	@Autowired
	private JdbcClient jdbc;

	private WebTestClient web;

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.web = WebTestClient.bindToServer()
			.baseUrl("http://localhost:" + port)
			.responseTimeout(Duration.ofSeconds(30))
			.build();
	}

	@Test
	void theFiguresSayHowManyDraftsWereApprovedUnchangedAndHowMuchWasChanged() {
		List<Entry> entries = entries("2081-01", "Tern", "Skua", "Gull", "Auk");
		approve(entries.get(0));
		Entry edited = entries.get(1);
		approve(this.verdicts.edit(edited.id(), edited.version(),
				new Verdicts.Edit(edited.draft().text() + " More.", null, null), ANA));
		this.verdicts.decide(entries.get(2).id(), entries.get(2).version(), new Verdict.Reject("No news."), ANA);
		this.jdbc.sql("""
				insert into model_task (entry, version, attempts, due, outcome, reason, changed_at)
				values (:entry, 1, 0, now(), 'kept', 'invented', now())""")
			.param("entry", entries.get(3).id())
			.update();

		this.web.get()
			.uri("/api/queue/drafts?month=2081-01")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.makers.length()")
			.isEqualTo(1)
			.jsonPath("$.makers[0].maker")
			.value(String.class, (maker) -> assertThat(maker).startsWith("rules (forms "))
			.jsonPath("$.makers[0].drafts")
			.isEqualTo(4)
			.jsonPath("$.makers[0].approved")
			.isEqualTo(2)
			.jsonPath("$.makers[0].unchanged")
			.isEqualTo(1)
			.jsonPath("$.makers[0].rejected")
			.isEqualTo(1)
			.jsonPath("$.makers[0].changed")
			.value(Double.class, (changed) -> assertThat(changed).isBetween(0.01, 0.2))
			.jsonPath("$.kept[0].label")
			.isEqualTo("the model invented something");
		this.web.get()
			.uri("/queue/drafts?month=2081-01")
			.header("Accept", "text/html")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.value((page) -> assertThat(page).contains("How good the drafts are", "rules (forms ",
					"the model invented something: 1", "Today 0 questions"));
	}

	@Test
	void theFiguresOfAllMonthsAreThereAndAMonthThatIsNoneIsRefused() {
		entries("2081-02", "Dodo");

		this.web.get().uri("/queue/drafts").header("Accept", "text/html").exchange().expectStatus().isOk();
		this.web.get().uri("/api/queue/drafts?month=soon").exchange().expectStatus().isBadRequest();
	}

	@Test
	void theApiSaysOfEachEntryWhatMadeItAndHowMuchWasChanged() {
		Entry entry = entries("2081-03", "Moa").getFirst();
		this.verdicts.edit(entry.id(), entry.version(), new Verdicts.Edit("Moa is back.", null, null), ANA);

		this.web.get()
			.uri("/api/entries/{id}", entry.id())
			.exchange()
			.expectBody()
			.jsonPath("$.maker")
			.value(String.class, (maker) -> assertThat(maker).startsWith("Ana, from a draft by rules (forms "))
			.jsonPath("$.changed")
			.value(Double.class, (changed) -> assertThat(changed).isGreaterThan(0.5))
			.jsonPath("$.history[0].maker")
			.value(String.class, (maker) -> assertThat(maker).startsWith("rules (forms "))
			.jsonPath("$.history[1].changed")
			.value(Double.class, (changed) -> assertThat(changed).isGreaterThan(0.5));
		this.web.get()
			.uri("/queue?month=2081-03")
			.header("Accept", "text/html")
			.exchange()
			.expectBody(String.class)
			.value((page) -> assertThat(page).contains("text by Ana, from a draft by rules",
					"% of the words differ from the draft"));
	}

	private List<Entry> entries(String month, String... names) {
		for (String name : names) {
			this.newsroom
				.send(ItemSamples.release(ItemSamples.project(name, ProjectKind.CLIENT), "1.0", month + "-10T10:00:00Z")
					.published());
		}
		return this.queue.list(YearMonth.parse(month), null, null);
	}

	private void approve(Entry entry) {
		this.verdicts.decide(entry.id(), entry.version(), new Verdict.Approve(), ANA);
	}

}
