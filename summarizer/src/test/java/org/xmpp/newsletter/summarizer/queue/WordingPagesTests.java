package org.xmpp.newsletter.summarizer.queue;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.contracts.ItemPublished;
import org.xmpp.newsletter.contracts.ProjectKind;
import org.xmpp.newsletter.contracts.SpecificationChanged;
import org.xmpp.newsletter.summarizer.ItemSamples;
import org.xmpp.newsletter.summarizer.Newsroom;
import org.xmpp.newsletter.summarizer.ServiceTest;
import org.xmpp.newsletter.summarizer.draft.Forms;
import org.xmpp.newsletter.summarizer.queue.QueueClient.Seen;
import org.xmpp.newsletter.summarizer.wording.Wordings;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class WordingPagesTests {

	private final Newsroom newsroom;

	private final Wordings wordings;

	private QueueClient queue;

	private WebTestClient browser;

	WordingPagesTests(@Autowired Newsroom newsroom, @Autowired Wordings wordings) {
		this.newsroom = newsroom;
		this.wordings = wordings;
	}

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.queue = QueueClient.on(port);
		this.browser = this.queue.web()
			.mutate()
			.defaultHeaders((headers) -> headers.remove("Newsroom-Person"))
			.defaultHeader("Accept", "text/html")
			.defaultCookie("person", "Ana")
			.build();
	}

	/** Other tests share the service. */
	@AfterEach
	void goBackToWhatTheProgramBrings() {
		if (!this.wordings.present().forms().equals(Forms.shipped())) {
			post("restore", null, 0).expectStatus().isSeeOther();
		}
	}

	@Test
	void newFormsAreTriedThenWriteTheOpenDraftsAndNothingElse() {
		this.newsroom.send(release("Bittern", 1), release("Crake", 2), release("Dabchick", 3));
		Seen approved = one("2019-03", "Crake");
		this.queue.decide(approved, "approve", null, null).expectStatus().isOk();
		Seen edited = one("2019-03", "Dabchick");
		this.queue.edit(edited, "Dabchick 1.0 is [out](https://dabchick.example/).", null, null).expectStatus().isOk();
		String forms = Forms.shipped().replace("has {also}released version", "proudly presents {also}version");

		Document tried = page(post("try", forms, null));
		assertThat(tried.select("#forms").text()).contains("proudly presents");
		assertThat(this.wordings.present().version()).isEqualTo(seen());
		assertThat(one("2019-03", "Bittern").text()).contains("has released version");

		post("save", forms, null).expectStatus().isSeeOther();

		assertThat(one("2019-03", "Bittern").text()).contains("proudly presents version");
		assertThat(one("2019-03", "Crake").text()).isEqualTo(approved.text());
		assertThat(one("2019-03", "Dabchick").text()).startsWith("Dabchick 1.0 is");
		assertThat(this.wordings.present().by()).isEqualTo("Ana");
		assertThat(page(get()).text()).contains("Ana", "what the program brings");
	}

	@Test
	void formsThatCannotWorkAreRefusedWithTheirPlaceAndStayTyped() {
		String forms = Forms.shipped().replace("of its {tagline}", "of its {colour}");
		Document refused = page(post("save", forms, null).expectStatus().isBadRequest());
		assertThat(refused.select("[role=alert] li").eachText())
			.anyMatch((line) -> line.startsWith("forms.yml, clients, release, form 1: ") && line.contains("{colour}"));
		assertThat(refused.select("#forms").text()).contains("of its {colour}");
		assertThat(this.wordings.present().version()).isEqualTo(seen());
	}

	@Test
	void whoSavesSecondIsToldAndLosesNothing() {
		int before = seen();
		post("save", Forms.shipped() + "# Ana was here", null).expectStatus().isSeeOther();
		Document refused = page(save(before, Forms.shipped() + "# Ben was here").expectStatus().isEqualTo(409));
		assertThat(refused.select("#forms").text()).contains("# Ben was here");
		assertThat(refused.select("[role=alert]").text()).contains("Ana has saved the forms since you opened them");
		assertThat(refused.select("pre").text()).contains("# Ana was here");
	}

	@Test
	void programsReadTrySaveAndRestore() {
		int version = seen();
		this.queue.web()
			.put()
			.uri("/api/queue/wording")
			.bodyValue(Map.of("version", version, "forms", Forms.shipped() + "# by a program", "note", "A try"))
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.version")
			.isEqualTo(version + 1)
			.jsonPath("$.note")
			.isEqualTo("A try");
		this.queue.web()
			.put()
			.uri("/api/queue/wording")
			.bodyValue(Map.of("version", version, "forms", Forms.shipped()))
			.exchange()
			.expectStatus()
			.isEqualTo(409)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/problems/stale");
		this.queue.web()
			.post()
			.uri("/api/queue/wording/restorations")
			.bodyValue(Map.of("version", version + 1, "to", 0))
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.forms")
			.isEqualTo(Forms.shipped());
	}

	@Test
	void aXepHeardOfIsCalledByItsTitleAndThatCountsAsBacked() {
		this.newsroom.send(new SpecificationChanged(UUID.randomUUID(), SpecificationChanged.Kind.NEW, 9875, null,
				"Reed Whispering", "0.1.0", null, null, null, false, YearMonth.of(2019, 4),
				Instant.parse("2019-04-01T10:00:00Z")));
		this.newsroom
			.send(ItemSamples.release(ItemSamples.project("Egret", ProjectKind.CLIENT), "1.0", "2019-04-05T10:00:00Z")
				.html("<ul><li>Add support for XEP-9875: Reed Shouting</li></ul>")
				.published());
		Seen egret = one("2019-04", "Egret");
		assertThat(egret.text()).contains("adds support for [XEP-9875](/extensions/xep-9875.html) (Reed Whispering).");
		assertThat(egret.concerns()).noneMatch((concern) -> concern.contains("not stand in the sources"));
	}

	private int seen() {
		return this.wordings.present().version();
	}

	private Seen one(String month, String title) {
		return this.queue.list(month)
			.stream()
			.filter((entry) -> entry.title().startsWith(title))
			.findFirst()
			.orElseThrow();
	}

	private static ItemPublished release(String project, int day) {
		return ItemSamples
			.release(ItemSamples.project(project, ProjectKind.CLIENT), "1.0", "2019-03-0" + day + "T10:00:00Z")
			.published();
	}

	private WebTestClient.ResponseSpec get() {
		return this.browser.get().uri("/queue/wording").exchange();
	}

	private WebTestClient.ResponseSpec save(int version, String forms) {
		return this.browser.post()
			.uri("/queue/wording")
			.body(BodyInserters.fromFormData("version", String.valueOf(version))
				.with("action", "save")
				.with("forms", forms))
			.exchange();
	}

	private WebTestClient.ResponseSpec post(String action, @Nullable String forms, @Nullable Integer to) {
		BodyInserters.FormInserter<String> form = BodyInserters.fromFormData("version", String.valueOf(seen()))
			.with("action", action);
		if (forms != null) {
			form = form.with("forms", forms);
		}
		if (to != null) {
			form = form.with("to", String.valueOf(to));
		}
		return this.browser.post().uri("/queue/wording").body(form).exchange();
	}

	private static Document page(WebTestClient.ResponseSpec response) {
		return Jsoup.parse(String.valueOf(response.expectBody(String.class).returnResult().getResponseBody()));
	}

}
