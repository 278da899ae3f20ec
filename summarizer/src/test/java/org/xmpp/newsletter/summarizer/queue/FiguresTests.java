package org.xmpp.newsletter.summarizer.queue;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.contracts.EntryApproved;
import org.xmpp.newsletter.contracts.EntryCorrected;
import org.xmpp.newsletter.contracts.EntryFigure;
import org.xmpp.newsletter.contracts.ProjectKind;
import org.xmpp.newsletter.summarizer.ItemSamples;
import org.xmpp.newsletter.summarizer.Newsroom;
import org.xmpp.newsletter.summarizer.ServiceTest;
import org.xmpp.newsletter.summarizer.queue.QueueClient.Seen;
import org.xmpp.newsletter.summarizer.review.Illustrating.Chosen;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pictures of the source are printed only when an editor chooses them.
 */
@ServiceTest
class FiguresTests {

	private static final String MAIN = "https://blog.example/main.png";

	private static final String CALL = "https://blog.example/call.png";

	private static final String HTML = """
			<p>Tern is out.</p><p><img src="%s" alt="The main window"></p><p><img src="%s" alt="image1"></p>"""
		.formatted(MAIN, CALL);

	private final Newsroom newsroom;

	private QueueClient queue;

	FiguresTests(@Autowired Newsroom newsroom) {
		this.newsroom = newsroom;
	}

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.queue = QueueClient.on(port);
	}

	@Test
	void noneIsChosenUntilAnEditorDoes() {
		Seen entry = offer("1994-01", "Etching");
		assertThat(figures(entry.id())).hasSize(2)
			.allSatisfy((figure) -> assertThat(figure).containsEntry("chosen", false))
			.extracting((figure) -> figure.get("caption"))
			.containsExactly("Etching: The main window", "");
		this.queue.decide(entry, "approve", null, null).expectStatus().isOk();
		assertThat(approved(entry.id()).content().figures()).isNull();
	}

	@Test
	void whatIsChosenGoesWithTheApprovalAndOneCorrectionLaterToo() {
		Seen entry = offer("1994-02", "Linocut");
		choose(entry, new Chosen(CALL, "The \"call\" view")).expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.figures[0].address")
			.isEqualTo(CALL)
			.jsonPath("$.figures[0].file")
			.isEqualTo("linocut-1.png")
			.jsonPath("$.edited")
			.isEqualTo(false);
		this.queue.decide(this.queue.only("1994-02"), "approve", null, null).expectStatus().isOk();
		assertThat(approved(entry.id()).content().figures())
			.containsExactly(new EntryFigure(URI.create(CALL), "The “call” view", "linocut-1.png"));

		choose(this.queue.only("1994-02"), new Chosen(MAIN, "The window"), new Chosen(CALL, "The call view"))
			.expectStatus()
			.isOk();
		assertThat(corrected(entry.id()).content().figures()).extracting(EntryFigure::file)
			.containsExactly("linocut-2.png", "linocut-1.png");
	}

	@Test
	void choosingIsUndoneByItselfAndTheTextStays() {
		Seen entry = offer("1994-03", "Woodcut");
		choose(entry, new Chosen(MAIN, "The window")).expectStatus().isOk();
		this.queue.edit(this.queue.only("1994-03"), "Woodcut 1.0 is written by hand.", null, null)
			.expectStatus()
			.isOk();
		this.queue.decide(this.queue.only("1994-03"), "undo", null, null).expectStatus().isOk();
		assertThat(chosen(entry.id())).containsExactly(MAIN);
		this.queue.decide(this.queue.only("1994-03"), "undo", null, null).expectStatus().isOk();
		assertThat(chosen(entry.id())).isEmpty();
		assertThat(this.queue.detail(entry.id()).get("history").toString()).contains("illustrated", "woodcut-1.png")
			.contains("what=figures");
	}

	@Test
	void whoeverSawAnOlderVersionIsTold() {
		Seen entry = offer("1994-04", "Gouache");
		this.queue.edit(entry, "Gouache 1.0 is corrected.", null, null).expectStatus().isOk();
		choose(entry, new Chosen(MAIN, "The window")).expectStatus().isEqualTo(409);
		assertThat(chosen(entry.id())).isEmpty();
	}

	@Test
	void aPictureOfNobodyAndACaptionOfNothingAreRefused() {
		Seen entry = offer("1994-05", "Pastel");
		choose(entry, new Chosen("https://evil.example/x.png", "A picture")).expectStatus().isBadRequest();
		choose(entry, new Chosen(null, "A picture")).expectStatus().isBadRequest();
		choose(entry, new Chosen(MAIN, null)).expectStatus().isBadRequest();
		choose(entry, new Chosen(MAIN, "image1")).expectStatus().isBadRequest();
		choose(entry, new Chosen(MAIN, "A {{< x >}}")).expectStatus().isBadRequest();
		choose(entry, new Chosen(MAIN, "Once"), new Chosen(MAIN, "Twice")).expectStatus().isBadRequest();
		assertThat(chosen(entry.id())).isEmpty();
	}

	@Test
	void whatWasChosenStaysWhenTheSourceChanges() {
		Seen entry = offer("1994-06", "Sepia");
		choose(entry, new Chosen(MAIN, "The window")).expectStatus().isOk();
		ItemSamples post = post("1994-06", "Sepia");
		this.newsroom.send(post.html("<p>Sepia 1.0 has a new <b>search</b>.</p>").revised(post.id(), 2));
		assertThat(chosen(entry.id())).containsExactly(MAIN);
		assertThat(figures(entry.id())).hasSize(1).first().satisfies((figure) -> {
			assertThat(figure.get("source")).isNull();
			assertThat(figure).containsEntry("chosen", true);
		});
	}

	@Test
	void filesOfOneIssueHaveNamesOfTheirOwn() {
		offer("1994-07", "Fresco");
		this.newsroom.send(
				ItemSamples
					.post(ItemSamples.project("Fresco", ProjectKind.CLIENT), "Frescos", "Why frescos are white",
							"1994-07-12T10:00:00Z")
					.html("<img src='https://blog.example/white.jpg'>")
					.published());
		List<Seen> both = this.queue.list("1994-07");
		assertThat(both).hasSize(2);
		for (Seen entry : both) {
			String address = figures(entry.id()).getFirst().get("address").toString();
			choose(entry, new Chosen(address, "What is seen")).expectStatus().isOk();
		}
		assertThat(both).extracting((entry) -> figures(entry.id()).getFirst().get("file").toString().substring(0, 8))
			.containsExactlyInAnyOrder("fresco-1", "fresco-2");
	}

	@Test
	void thePageLoadsNoPictureAndTakesACaptionWithACommaForOne() {
		Seen entry = offer("1994-08", "Mosaic");
		String page = page(entry.id());
		assertThat(page).doesNotContain("<img").contains("rel=\"noopener noreferrer\" href=\"" + MAIN + "\"");
		send(entry, List.of(MAIN), List.of("One, two, \"three\"")).expectStatus().isSeeOther();
		assertThat(figures(entry.id()).getFirst()).containsEntry("caption", "One, two, “three”");
	}

	@Test
	void whatWasTypedIntoThePageStaysBesideTheReason() {
		Seen entry = offer("1994-09", "Collage");
		String answer = new String(send(entry, List.of(MAIN, CALL), List.of("A <b>window</b>", "A call")).expectStatus()
			.isBadRequest()
			.expectBody()
			.returnResult()
			.getResponseBodyContent());
		assertThat(answer).contains("plain text")
			.contains("value=\"A &lt;b&gt;window&lt;/b&gt;\"")
			.contains("value=\"A call\"");
		assertThat(chosen(entry.id())).isEmpty();
	}

	private Seen offer(String month, String project) {
		this.newsroom.send(post(month, project).published());
		return this.queue.only(month);
	}

	private static ItemSamples post(String month, String project) {
		return ItemSamples
			.post(ItemSamples.project(project, ProjectKind.CLIENT), project + " blog", project + " 1.0 released",
					month + "-10T10:00:00Z")
			.html(HTML);
	}

	private WebTestClient.ResponseSpec choose(Seen entry, Chosen... chosen) {
		return this.queue.web()
			.put()
			.uri("/api/entries/{id}/figures", entry.id())
			.bodyValue(new EntryApi.FiguresRequest(entry.version(), List.of(chosen)))
			.exchange();
	}

	private WebTestClient.ResponseSpec send(Seen entry, List<String> addresses, List<String> captions) {
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		form.add("version", String.valueOf(entry.version()));
		form.add("view", "month=" + entry.month());
		form.put("address", addresses);
		form.put("caption", captions);
		form.put("chosen", addresses);
		return this.queue.web().post().uri("/queue/{id}/figures", entry.id()).bodyValue(form).exchange();
	}

	private String page(UUID entry) {
		return String.valueOf(this.queue.web()
			.get()
			.uri("/queue?entry={id}", entry)
			.exchange()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
	}

	@SuppressWarnings("unchecked")
	private List<Map<String, @Nullable Object>> figures(UUID entry) {
		return (List<Map<String, @Nullable Object>>) this.queue.detail(entry).get("figures");
	}

	private List<Object> chosen(UUID entry) {
		return figures(entry).stream()
			.filter((figure) -> Boolean.TRUE.equals(figure.get("chosen")))
			.map((figure) -> (Object) String.valueOf(figure.get("address")))
			.toList();
	}

	private EntryApproved approved(UUID entry) {
		return this.newsroom.about(entry)
			.stream()
			.filter(EntryApproved.class::isInstance)
			.map(EntryApproved.class::cast)
			.findFirst()
			.orElseThrow();
	}

	private EntryCorrected corrected(UUID entry) {
		return this.newsroom.about(entry)
			.stream()
			.filter(EntryCorrected.class::isInstance)
			.map(EntryCorrected.class::cast)
			.reduce((_, later) -> later)
			.orElseThrow();
	}

}
