package org.xmpp.newsletter.summarizer.queue;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.contracts.EntryApproved;
import org.xmpp.newsletter.contracts.FeedForm;
import org.xmpp.newsletter.contracts.ProjectKind;
import org.xmpp.newsletter.summarizer.ItemSamples;
import org.xmpp.newsletter.summarizer.Newsroom;
import org.xmpp.newsletter.summarizer.ServiceTest;
import org.xmpp.newsletter.summarizer.queue.QueueClient.Seen;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.FluxExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.BodyInserters.FormInserter;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class QueuePagesTests {

	private final Newsroom newsroom;

	private QueueClient queue;

	private WebTestClient browser;

	QueuePagesTests(@Autowired Newsroom newsroom) {
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
	void anEditorGoesThroughTheQueueWithFormsAlone() {
		this.newsroom.send(
				ItemSamples.release(ItemSamples.project("Alder", ProjectKind.CLIENT), "1.0", "2020-01-10T10:00:00Z")
					.published(),
				ItemSamples.release(ItemSamples.project("Birch", ProjectKind.CLIENT), "1.0", "2020-01-11T10:00:00Z")
					.published(),
				ItemSamples.release(ItemSamples.project("Cedar", ProjectKind.CLIENT), "1.0", "2020-01-12T10:00:00Z")
					.published());

		Document first = open("/queue?month=2020-01");
		assertThat(first.select("#focus-title").text()).isEqualTo("Alder 1.0");
		Document second = press(first, "approve", Map.of("text", "Alder 1.0 is here."));
		assertThat(second.select("[role=status]").text()).isEqualTo("Approved: Alder 1.0.");
		assertThat(second.select("#focus-title").text()).isEqualTo("Birch 1.0");
		Document third = press(second, "reject", Map.of("reason", "printed elsewhere"));
		assertThat(third.select("#focus-title").text()).isEqualTo("Cedar 1.0");
		Document end = press(third, "defer", Map.of("to", "2020-02"));
		assertThat(end.select("#focus-title")).isEmpty();
		assertThat(end.text()).contains("Nothing here");

		assertThat(this.queue.list("2020-01")).extracting(Seen::state).containsExactly("approved", "rejected");
		assertThat(this.newsroom.about(this.queue.list("2020-01").getFirst().id())).singleElement()
			.isInstanceOfSatisfying(EntryApproved.class,
					(event) -> assertThat(event.content().text()).isEqualTo("Alder 1.0 is here."));
	}

	@Test
	void aStaleFormShowsWhatHappenedAndKeepsWhatWasTyped() {
		this.newsroom
			.send(ItemSamples.release(ItemSamples.project("Elm", ProjectKind.CLIENT), "1.0", "2020-03-10T10:00:00Z")
				.published());
		Document page = open("/queue?month=2020-03");
		this.queue.edit(this.queue.only("2020-03"), "Somebody else was quicker.", null, null).expectStatus().isOk();

		Document answer = send(page, "save", Map.of("text", "My own words")).expectStatus()
			.isEqualTo(409)
			.returnResult(String.class)
			.getResponseBody()
			.collectList()
			.map((parts) -> Jsoup.parse(String.join("", parts)))
			.block();

		assertThat(answer).isNotNull();
		assertThat(answer.select("[role=alert]").text()).contains("has changed since you saw it");
		assertThat(answer.select("textarea").val()).isEqualTo("My own words");
		assertThat(answer.select("blockquote").text()).isEqualTo("Somebody else was quicker.");
		assertThat(answer.select("input[name=version]").first().val())
			.isEqualTo(String.valueOf(this.queue.only("2020-03").version()));
	}

	@Test
	void whatStrangersWriteIsShownAsTextOnly() {
		this.newsroom.send(ItemSamples
			.post(null, "<b>Blog</b>", "<script>alert(1)</script> ](javascript:alert(1)) {{< x >}}",
					"2020-04-10T10:00:00Z")
			.html("<p>Body with &lt;script&gt;alert(2)&lt;/script&gt; and <a href='javascript:x'>link</a>.</p>")
			.published());

		Document page = open("/queue?month=2020-04");

		assertThat(page.select("script")).extracting((script) -> script.attr("src"))
			.containsExactly("/assets/moments.js", "/queue/assets/queue.js");
		assertThat(page.select("a[href^=javascript]")).isEmpty();
		assertThat(page.select("blockquote").text()).contains("<script>alert(1)</script>");
	}

	@Test
	void besideTheButtonStandsWhatIsToBeChecked() {
		this.newsroom.send(ItemSamples.post(null, "Forum", "Something about nothing", "2020-08-10T10:00:00Z")
			.in(FeedForm.FORUM, null)
			.published());

		Element approve = open("/queue?month=2020-08").select("button[value=approve]").first();

		assertThat(approve).isNotNull();
		assertThat(approve.text()).isEqualTo("Approve anyway");
		assertThat(approve.nextElementSibling().text()).isEqualTo("Check the section");
	}

	@Test
	void theSourceShowsWhatTheEntryTakesFromIt() {
		this.newsroom
			.send(ItemSamples.release(ItemSamples.project("Fir", ProjectKind.CLIENT), "1.0", "2020-05-10T10:00:00Z")
				.html("<ul><li>Add support for message reactions (XEP-0444)</li></ul>")
				.published());

		Document page = open("/queue?month=2020-05");

		assertThat(page.select("mark")).extracting(Element::text).contains("XEP-0444");
		assertThat(page.select("label, fieldset, h1, h2, h3")).isNotEmpty();
		assertThat(page.select("form.card, textarea, select, input:not([type=hidden])")
			.stream()
			.filter((field) -> field.closest("label") == null
					&& page.select("label[for=" + field.id() + "]").isEmpty()))
			.isEmpty();
	}

	@Test
	void allRoutineEntriesAreApprovedTogetherAndTakenBackTogether() {
		this.newsroom.send(
				ItemSamples.release(ItemSamples.project("Hazel", ProjectKind.CLIENT), "0.9", "2019-06-10T10:00:00Z")
					.published(),
				ItemSamples.release(ItemSamples.project("Larch", ProjectKind.SERVER), "0.9", "2019-06-11T10:00:00Z")
					.published());
		this.queue.list("2019-06").forEach((entry) -> this.queue.decide(entry, "approve", null, null));
		this.newsroom.send(
				ItemSamples.release(ItemSamples.project("Hazel", ProjectKind.CLIENT), "1.0", "2020-06-10T10:00:00Z")
					.published(),
				ItemSamples.release(ItemSamples.project("Larch", ProjectKind.SERVER), "1.0", "2020-06-11T10:00:00Z")
					.published());
		Document shown = open("/queue?month=2020-06");
		assertThat(shown.select("#routine li")).hasSize(2);
		this.newsroom
			.send(ItemSamples.release(ItemSamples.project("Rowan", ProjectKind.CLIENT), "1.0", "2020-06-12T10:00:00Z")
				.published());

		Document page = follow(this.browser.post()
			.uri("/queue/batches")
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body(form(shown))
			.exchange());

		assertThat(page.select("[role=status]").text()).isEqualTo("Approved 2 entries.");
		assertThat(this.queue.list("2020-06")).as("what came after the page was shown stays")
			.extracting(Seen::state)
			.containsExactlyInAnyOrder("approved", "approved", "in-review");

		Element undo = page.select("form[action^=/queue/acts/]").first();
		assertThat(undo).isNotNull();
		Document back = follow(this.browser.post()
			.uri(undo.attr("action"))
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body(BodyInserters.fromFormData("view", undo.select("input[name=view]").val()))
			.exchange());
		assertThat(back.select("[role=status]").text()).isEqualTo("Taken back: 2 entries.");
		assertThat(this.queue.list("2020-06")).extracting(Seen::state).containsOnly("in-review");
	}

	private static BodyInserters.FormInserter<String> form(Document shown) {
		BodyInserters.FormInserter<String> form = BodyInserters.fromFormData("action", "approve-routine");
		shown.select("#routine input[name=seen], #routine input[name=view]")
			.forEach((seen) -> form.with(seen.attr("name"), seen.val()));
		return form;
	}

	@Test
	void theScriptIsServed() {
		this.browser.get().uri("/queue/assets/queue.js").exchange().expectStatus().isOk();
	}

	private Document open(String address) {
		List<String> body = this.browser.get()
			.uri(URI.create(address).toString())
			.exchange()
			.expectStatus()
			.isOk()
			.returnResult(String.class)
			.getResponseBody()
			.collectList()
			.block();
		return Jsoup.parse(String.join("\n", body));
	}

	private Document press(Document page, String action, Map<String, String> typed) {
		return follow(send(page, action, typed));
	}

	/** Sends the form that has the button, as a browser without scripts does. */
	private WebTestClient.ResponseSpec send(Document page, String action, Map<String, String> typed) {
		Element button = page.select("button[name=action][value=" + action + "]").first();
		assertThat(button).as("button " + action).isNotNull();
		Element form = button.closest("form");
		FormInserter<String> data = BodyInserters.fromFormData("action", action);
		for (Element field : form.select("input, textarea, select")) {
			if (field.is("[type=checkbox]:not([checked])")) {
				continue;
			}
			String value = field.is("select") ? field.select("option[selected]").val() : field.val();
			data = data.with(field.attr("name"), typed.getOrDefault(field.attr("name"), value));
		}
		return this.browser.post()
			.uri(form.attr("action"))
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body(data)
			.exchange();
	}

	private Document follow(WebTestClient.ResponseSpec answer) {
		FluxExchangeResult<String> result = answer.expectStatus().isEqualTo(303).returnResult(String.class);
		return open(String.valueOf(result.getResponseHeaders().getLocation()));
	}

}
