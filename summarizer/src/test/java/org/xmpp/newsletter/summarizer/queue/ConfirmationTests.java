package org.xmpp.newsletter.summarizer.queue;

import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.contracts.EntryApproved;
import org.xmpp.newsletter.contracts.ProjectKind;
import org.xmpp.newsletter.summarizer.ItemSamples;
import org.xmpp.newsletter.summarizer.Newsroom;
import org.xmpp.newsletter.summarizer.ServiceTest;
import org.xmpp.newsletter.summarizer.queue.QueueClient.Seen;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.BodyInserters.FormInserter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What no source says is printed only after somebody has named it.
 */
@ServiceTest
class ConfirmationTests {

	private final Newsroom newsroom;

	private QueueClient queue;

	private WebTestClient browser;

	ConfirmationTests(@Autowired Newsroom newsroom) {
		this.newsroom = newsroom;
	}

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.queue = QueueClient.on(port);
		this.browser = this.queue.web()
			.mutate()
			.defaultHeaders((headers) -> headers.remove("Newsroom-Person"))
			.defaultHeader("Accept", "text/html")
			.defaultCookie("person", "Emus")
			.build();
	}

	@Test
	void anApprovalOfWhatNoSourceSaysIsRefusedWithTheTokens() {
		Seen entry = written("Linnet", "1998-01", "Linnet 1.0 and 2.3.1 came out on June 5, 2031.");

		this.queue.approve(entry)
			.expectStatus()
			.isEqualTo(409)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/problems/unconfirmed")
			.jsonPath("$.tokens[*].text")
			.isEqualTo(List.of("2.3.1", "June 5, 2031"))
			.jsonPath("$.tokens[0].kind")
			.isEqualTo("version")
			.jsonPath("$.tokens[0].why")
			.isEqualTo("this version does not stand in the sources");
		assertThat(this.queue.only("1998-01").state()).isEqualTo("in-review");
		assertThat(this.newsroom.about(entry.id())).isEmpty();
	}

	@Test
	void whatIsConfirmedIsPrintedAndTheHistorySaysWhatAndByWhom() {
		Seen entry = written("Siskin", "1998-02", "Siskin 1.0 and 2.3.1 came out on June 5, 2031.");

		this.queue.approve(entry, "2.3.1", "June 5, 2031").expectStatus().isOk();

		assertThat(this.newsroom.about(entry.id())).singleElement().isInstanceOf(EntryApproved.class);
		assertThat(this.queue.detail(entry.id()).get("history"))
			.asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Map.class))
			.last()
			.satisfies((line) -> {
				assertThat(line).containsEntry("what", "approved").containsEntry("by", "Emus");
				assertThat(line.get("confirmed")).asString().contains("2.3.1", "June 5, 2031");
			});
		assertThat(open(entry).select(".history").text()).contains("Emus: approved confirmed: 2.3.1, June 5, 2031");
	}

	@Test
	void lessOrMoreOrSomethingElseIsNoConfirmation() {
		Seen entry = written("Serin", "1998-03", "Serin 1.0, 2.3.1 and 2.3.2 came out.");

		this.queue.approve(entry, "2.3.1").expectStatus().isEqualTo(409);
		this.queue.approve(entry, "2.3.1", "2.3.2", "2.3.3").expectStatus().isEqualTo(409);
		this.queue.approve(entry, "1.0").expectStatus().isEqualTo(409);
		this.queue.approve(entry, "2.3.2", "2.3.1").expectStatus().isOk();
	}

	@Test
	void anotherTextNeedsAnotherConfirmation() {
		Seen entry = written("Brambling", "1998-04", "Brambling 1.0 and 2.3.1 came out.");
		this.queue.edit(entry, "Brambling 1.0 and 2.3.7 came out.", null, null).expectStatus().isOk();

		this.queue.approve(entry, "2.3.1")
			.expectStatus()
			.isEqualTo(409)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/problems/stale");
		this.queue.approve(this.queue.only("1998-04"), "2.3.1")
			.expectStatus()
			.isEqualTo(409)
			.expectBody()
			.jsonPath("$.tokens[*].text")
			.isEqualTo(List.of("2.3.7"));
	}

	@Test
	void whatASourceNoLongerSaysHasToBeConfirmed() {
		ItemSamples item = ItemSamples.release(ItemSamples.project("Twite", ProjectKind.CLIENT), "1.0",
				"1998-05-10T10:00:00Z");
		this.newsroom.send(item.published());
		this.queue.edit(this.queue.only("1998-05"), "Twite 1.0 is here.", null, null).expectStatus().isOk();
		this.newsroom.send(item.titled("1.1").link("https://code.example/twite/one").revised(item.id(), 2));

		this.queue.approve(this.queue.only("1998-05"))
			.expectStatus()
			.isEqualTo(409)
			.expectBody()
			.jsonPath("$.tokens[*].text")
			.isEqualTo(List.of("1.0"));
	}

	@Test
	void anUndoneApprovalTakesItsConfirmationBack() {
		Seen entry = written("Ortolan", "1998-06", "Ortolan 1.0 and 2.3.1 came out.");
		this.queue.approve(entry, "2.3.1").expectStatus().isOk();
		this.queue.decide(this.queue.only("1998-06"), "undo", null, null).expectStatus().isOk();

		this.queue.approve(this.queue.only("1998-06")).expectStatus().isEqualTo(409);
	}

	@Test
	void oneYesForManyLeavesOutWhatIsNotBacked() {
		Seen entry = written("Crossbill", "1998-07", "Crossbill 1.0 and 2.3.1 came out.");

		this.queue.web()
			.post()
			.uri("/api/entries/approvals")
			.bodyValue(Map.of("month", "1998-07"))
			.exchange()
			.expectStatus()
			.isOk();

		assertThat(this.queue.only("1998-07").state()).isEqualTo(entry.state());
	}

	@Test
	void aFormWithoutScriptsAsksForEachTokenAndKeepsTheTicks() {
		Document page = open(written("Bullfinch", "1998-08", "Bullfinch 1.0 and 2.3.1 came out on June 5, 2031."));
		assertThat(page.select("#doubts input").eachAttr("value")).containsExactly("2.3.1", "June 5, 2031");
		assertThat(page.select("#doubts [data-key=a]")).hasSize(1);

		Document refused = Jsoup.parse(text(approve(page, List.of("June 5, 2031")), 409));
		assertThat(refused.select("[role=alert]").text()).contains("version “2.3.1”");
		assertThat(refused.select("#doubts input[checked]").eachAttr("value")).containsExactly("June 5, 2031");

		approve(refused, List.of("2.3.1", "June 5, 2031")).expectStatus().isEqualTo(303);
		assertThat(this.queue.only("1998-08").state()).isEqualTo("approved");
	}

	@Test
	void aSingleTokenWithACommaStaysOne() {
		Seen entry = written("Hawfinch", "1998-09", "Hawfinch 1.0 came out on June 5, 2031.");

		approve(open(entry), List.of("June 5, 2031")).expectStatus().isEqualTo(303);
	}

	@Test
	void aTextThatTheSourcesBackNeedsNoConfirmation() {
		Document page = open(written("Greenfinch", "1998-10", "Greenfinch 1.0 is here."));

		assertThat(page.select("#doubts").hasAttr("hidden")).isTrue();
		approve(page, List.of()).expectStatus().isEqualTo(303);
	}

	private Seen written(String project, String month, String text) {
		this.newsroom
			.send(ItemSamples.release(ItemSamples.project(project, ProjectKind.CLIENT), "1.0", month + "-10T10:00:00Z")
				.published());
		this.queue.edit(this.queue.only(month), text, null, null).expectStatus().isOk();
		return this.queue.only(month);
	}

	/** What others left open in issues that are out stands in every month, too. */
	private Document open(Seen entry) {
		return Jsoup.parse(text(this.browser.get()
			.uri("/queue?month={month}&state=all&entry={id}", entry.month(), entry.id())
			.exchange(), 200));
	}

	private static String text(WebTestClient.ResponseSpec answer, int status) {
		return String.join("\n",
				answer.expectStatus()
					.isEqualTo(status)
					.returnResult(String.class)
					.getResponseBody()
					.collectList()
					.block());
	}

	/** Ticks and presses as a browser without scripts does. */
	private WebTestClient.ResponseSpec approve(Document page, List<String> ticked) {
		Element form = page.select("#editing").first();
		assertThat(form).isNotNull();
		FormInserter<String> data = BodyInserters.fromFormData("action", "approve");
		for (Element field : form.select("input[type=hidden], textarea, select")) {
			data = data.with(field.attr("name"),
					field.is("select") ? field.select("option[selected]").val() : field.val());
		}
		for (Element box : form.select("input[type=checkbox]")) {
			data = ticked.contains(box.val()) ? data.with(box.attr("name"), box.val()) : data;
		}
		return this.browser.post()
			.uri(form.attr("action"))
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body(data)
			.exchange();
	}

}
