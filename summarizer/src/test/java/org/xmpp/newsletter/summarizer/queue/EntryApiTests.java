package org.xmpp.newsletter.summarizer.queue;

import java.net.URI;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.contracts.CorrectionRequested;
import org.xmpp.newsletter.contracts.EntryApproved;
import org.xmpp.newsletter.contracts.EntryCorrected;
import org.xmpp.newsletter.contracts.EntrySetAside;
import org.xmpp.newsletter.contracts.EntryWithdrawn;
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

import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class EntryApiTests {

	private final Newsroom newsroom;

	private QueueClient queue;

	private int port;

	EntryApiTests(@Autowired Newsroom newsroom) {
		this.newsroom = newsroom;
	}

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.port = port;
		this.queue = QueueClient.on(port);
	}

	@Test
	void approvingPublishesTheExactTextOnce() {
		Project project = ItemSamples.project("Pigeon", ProjectKind.CLIENT);
		this.newsroom.send(ItemSamples.release(project, "1.2.0", "2021-01-10T10:00:00Z").published(),
				ItemSamples.release(project, "v1.3.0", "2021-01-20T10:00:00Z").published());
		Seen entry = this.queue.only("2021-01");
		assertThat(entry.safe()).as(entry.concerns().toString()).isTrue();

		this.queue.decide(entry, "approve", null, null).expectStatus().isOk();

		assertThat(this.newsroom.about(entry.id())).singleElement()
			.isInstanceOfSatisfying(EntryApproved.class, (event) -> {
				assertThat(event.content().text()).isEqualTo(entry.text())
					.contains("[1.2.0](https://code.example/pigeon/releases/tag/1.2.0) and "
							+ "[1.3.0](https://code.example/pigeon/releases/tag/v1.3.0)");
				assertThat(event.content().section()).isEqualTo("clients");
				assertThat(event.content().happened()).isEqualTo(Instant.parse("2021-01-10T10:00:00Z"));
				assertThat(event.content().items()).hasSize(2);
				assertThat(event.by()).isEqualTo("Emus");
				assertThat(event.version()).isEqualTo(entry.version() + 1);
			});
	}

	@Test
	void aDecisionOnAnOldVersionIsRefusedWithThePresentEntry() {
		Project project = ItemSamples.project("Stork", ProjectKind.SERVER);
		this.newsroom.send(ItemSamples.release(project, "1.0", "2021-02-10T10:00:00Z").published());
		Seen seen = this.queue.only("2021-02");
		this.newsroom.send(ItemSamples.release(project, "1.1", "2021-02-11T10:00:00Z").published());

		this.queue.decide(seen, "approve", null, null)
			.expectStatus()
			.isEqualTo(409)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/problems/stale")
			.jsonPath("$.entry.version")
			.isEqualTo(this.queue.only("2021-02").version());
		assertThat(this.newsroom.about(seen.id())).isEmpty();
	}

	@Test
	void aDecisionCanNameWhatWasSeenByItsTag() {
		Project project = ItemSamples.project("Pratincole", ProjectKind.CLIENT);
		this.newsroom.send(ItemSamples.release(project, "1.0", "2020-10-10T10:00:00Z").published());
		Seen entry = this.queue.only("2020-10");
		String tag = tag(entry);
		this.queue.web()
			.get()
			.uri("/api/entries/{id}", entry.id())
			.header("If-None-Match", tag)
			.exchange()
			.expectStatus()
			.isNotModified();

		decide(entry, tag, "approve").expectStatus().isOk();

		assertThat(tag(entry)).startsWith("\"" + (entry.version() + 1) + ".");
		decide(entry, tag, "undo").expectStatus()
			.isEqualTo(412)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/problems/stale")
			.jsonPath("$.status")
			.isEqualTo(412)
			.jsonPath("$.entry.version")
			.isEqualTo(entry.version() + 1);
		decide(entry, "W/\"1\"", "undo").expectStatus().isBadRequest();
	}

	@Test
	void aNoteChangesTheTagAndStandsInNobodysWay() {
		Project project = ItemSamples.project("Courser", ProjectKind.CLIENT);
		this.newsroom.send(ItemSamples.release(project, "1.0", "2020-11-10T10:00:00Z").published());
		Seen entry = this.queue.only("2020-11");
		String tag = tag(entry);
		this.queue.web()
			.post()
			.uri("/api/entries/{id}/notes", entry.id())
			.bodyValue(new EntryApi.NoteRequest("Is it out?"))
			.exchange()
			.expectStatus()
			.isOk();
		assertThat(tag(entry)).isNotEqualTo(tag);
		decide(entry, tag, "approve").expectStatus().isOk();
	}

	@Test
	void aListComesInPartsWithALinkToWhatFollows() {
		this.newsroom.send(
				ItemSamples.release(ItemSamples.project("Jacana", ProjectKind.CLIENT), "1.0", "2020-12-10T10:00:00Z")
					.published(),
				ItemSamples.release(ItemSamples.project("Limpkin", ProjectKind.CLIENT), "1.0", "2020-12-11T10:00:00Z")
					.published());
		List<Seen> all = this.queue.list("2020-12");
		var first = this.queue.web()
			.get()
			.uri("/api/entries?month=2020-12&limit=1")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBodyList(Seen.class)
			.returnResult();
		assertThat(first.getResponseBody()).containsExactly(all.getFirst());
		String link = first.getResponseHeaders().getFirst("Link");
		assertThat(link).matches("</api/entries\\?month=2020-12&after=[\\w-]+&limit=1>; rel=\"next\"");
		this.queue.web()
			.get()
			.uri(URI.create("http://localhost:" + this.port + link.substring(1, link.indexOf('>'))))
			.exchange()
			.expectHeader()
			.doesNotExist("Link")
			.expectBodyList(Seen.class)
			.contains(all.getLast())
			.hasSize(1);
		this.queue.web().get().uri("/api/entries?limit=0").exchange().expectStatus().isBadRequest();
		this.queue.web().get().uri("/api/entries?limit=many").exchange().expectStatus().isBadRequest();
	}

	private String tag(Seen entry) {
		return String.valueOf(this.queue.web()
			.get()
			.uri("/api/entries/{id}", entry.id())
			.exchange()
			.returnResult(String.class)
			.getResponseHeaders()
			.getETag());
	}

	private WebTestClient.ResponseSpec decide(Seen entry, String tag, String decision) {
		return this.queue.web()
			.post()
			.uri("/api/entries/{id}/verdicts", entry.id())
			.header("If-Match", tag)
			.bodyValue(Map.of("decision", decision))
			.exchange();
	}

	@Test
	void aTextChangedInTheDraftBecomesACorrectionInThatPersonsName() {
		Project project = ItemSamples.project("Firecrest", ProjectKind.SERVER);
		this.newsroom.send(ItemSamples.release(project, "1.0", "2007-02-10T10:00:00Z").published());
		Seen entry = this.queue.only("2007-02");
		this.queue.decide(entry, "approve", null, null).expectStatus().isOk();
		int version = entry.version() + 1;
		String text = entry.text() + " It sings.";

		this.newsroom.send(
				new CorrectionRequested(entry.id(), version, text, "cora", Instant.parse("2007-03-03T10:00:00Z")),
				new CorrectionRequested(entry.id(), version, "Too late.", "cid",
						Instant.parse("2007-03-03T11:00:00Z")));

		assertThat(this.newsroom.about(entry.id())).hasSize(2)
			.last()
			.isInstanceOfSatisfying(EntryCorrected.class, (event) -> {
				assertThat(event.content().text()).isEqualTo(text);
				assertThat(event.by()).isEqualTo("cora");
			});
		assertThat(this.queue.only("2007-02").text()).isEqualTo(text);
	}

	@Test
	void ofTwoParallelApprovalsOneWins() throws Exception {
		Project project = ItemSamples.project("Heron", ProjectKind.LIBRARY);
		this.newsroom.send(ItemSamples.release(project, "1.0", "2021-03-10T10:00:00Z").published());
		Seen entry = this.queue.only("2021-03");
		Callable<Integer> approval = () -> this.queue.decide(entry, "approve", null, null)
			.returnResult(String.class)
			.getStatus()
			.value();

		try (ExecutorService editors = Executors.newFixedThreadPool(2)) {
			List<Integer> answers = editors.invokeAll(List.of(approval, approval))
				.stream()
				.map((answer) -> answer.resultNow())
				.toList();
			assertThat(answers).containsExactlyInAnyOrder(200, 409);
		}
		assertThat(this.newsroom.about(entry.id())).hasSize(1);
	}

	@Test
	void approvedTextStaysWhenTheSourceChangesAndAFlagSaysThenAndNow() {
		Project project = ItemSamples.project("Curlew", ProjectKind.CLIENT);
		ItemSamples item = ItemSamples.release(project, "1.0", "2021-04-10T10:00:00Z");
		this.newsroom.send(item.published());
		Seen entry = this.queue.only("2021-04");
		this.queue.decide(entry, "approve", null, null).expectStatus().isOk();

		this.newsroom.send(item.titled("1.0.1").revised(item.id(), 2));

		Seen after = this.queue.only("2021-04");
		assertThat(after.text()).isEqualTo(entry.text());
		assertThat(after.flags()).singleElement()
			.satisfies((flag) -> assertThat(flag).containsEntry("then", "1.0").containsEntry("now", "1.0.1"));
		assertThat(this.newsroom.about(entry.id())).hasSize(1);
	}

	@Test
	void aLaterReleaseAfterTheApprovalIsAFollowUp() {
		Project project = ItemSamples.project("Avocet", ProjectKind.CLIENT);
		this.newsroom.send(ItemSamples.release(project, "1.0", "2021-05-10T10:00:00Z").published());
		Seen first = this.queue.only("2021-05");
		this.queue.decide(first, "approve", null, null).expectStatus().isOk();

		this.newsroom.send(ItemSamples.release(project, "1.1", "2021-05-20T10:00:00Z").published());

		assertThat(this.queue.list("2021-05")).hasSize(2).anySatisfy((entry) -> {
			assertThat(entry.text()).isEqualTo(first.text());
			assertThat(entry.state()).isEqualTo("approved");
		})
			.anySatisfy((entry) -> assertThat(entry.text())
				.startsWith("[Avocet](https://avocet.example/) has also released version [1.1]"));
	}

	@Test
	void theHighestRevisionWinsInWhateverOrderTheyCome() {
		Project project = ItemSamples.project("Dunlin", ProjectKind.CLIENT);
		ItemSamples item = ItemSamples.release(project, "1.0", "2021-06-10T10:00:00Z");
		this.newsroom.send(item.titled("1.0.2").revised(item.id(), 3));
		this.newsroom.send(item.published(), item.titled("1.0.1").revised(item.id(), 2));

		assertThat(this.queue.only("2021-06").text()).contains("[1.0.2]").doesNotContain("1.0.1");
	}

	@Test
	void undoingAnApprovalWithdrawsItAndKeepsTheText() {
		Project project = ItemSamples.project("Grebe", ProjectKind.CLIENT);
		this.newsroom.send(ItemSamples.release(project, "1.0", "2021-07-10T10:00:00Z").published());
		Seen entry = this.queue.only("2021-07");
		this.queue.edit(entry, "Grebe 1.0 is a better text.", null, null).expectStatus().isOk();
		this.queue.decide(this.queue.only("2021-07"), "approve", null, null).expectStatus().isOk();
		this.queue.decide(this.queue.only("2021-07"), "undo", null, null).expectStatus().isOk();

		Seen after = this.queue.only("2021-07");
		assertThat(after.state()).isEqualTo("in-review");
		assertThat(after.text()).isEqualTo("Grebe 1.0 is a better text.");
		assertThat(this.newsroom.about(entry.id())).hasExactlyElementsOfTypes(EntryApproved.class,
				EntryWithdrawn.class);
	}

	@Test
	void whatIsRejectedDeferredOrTakenUpAgainIsTold() {
		Project project = ItemSamples.project("Whinchat", ProjectKind.CLIENT);
		this.newsroom.send(ItemSamples.release(project, "1.0", "2013-03-10T10:00:00Z").published());
		Seen entry = this.queue.only("2013-03");
		this.queue.decide(entry, "reject", "not about XMPP", null).expectStatus().isOk();
		this.queue.decide(this.queue.only("2013-03"), "undo", null, null).expectStatus().isOk();

		assertThat(this.newsroom.about(entry.id()))
			.satisfiesExactly((rejected) -> assertThat(rejected).isInstanceOfSatisfying(EntrySetAside.class, (told) -> {
				assertThat(told.decision()).isEqualTo(EntrySetAside.Decision.REJECTED);
				assertThat(told.reason()).isEqualTo("not about XMPP");
				assertThat(told.project()).isEqualTo("Whinchat");
			}), (again) -> assertThat(again).isInstanceOfSatisfying(EntrySetAside.class,
					(told) -> assertThat(told.decision()).isEqualTo(EntrySetAside.Decision.TAKEN_UP)));
	}

	@Test
	void editingAnApprovedEntryPublishesACorrection() {
		Project project = ItemSamples.project("Whimbrel", ProjectKind.CLIENT);
		this.newsroom.send(ItemSamples.release(project, "1.0", "2021-08-10T10:00:00Z").published());
		this.queue.decide(this.queue.only("2021-08"), "approve", null, null).expectStatus().isOk();

		this.queue.edit(this.queue.only("2021-08"), "Whimbrel has a **typo** less.", null, null).expectStatus().isOk();

		assertThat(this.newsroom.about(this.queue.only("2021-08").id())).last()
			.isInstanceOfSatisfying(EntryCorrected.class,
					(event) -> assertThat(event.content().text()).isEqualTo("Whimbrel has a **typo** less."));
	}

	@Test
	void aTextThatIsTooLongIsRefusedSayingByHowMuch() {
		Project project = ItemSamples.project("Godwit", ProjectKind.CLIENT);
		this.newsroom.send(ItemSamples.release(project, "1.0", "2021-09-10T10:00:00Z").published());
		Seen entry = this.queue.only("2021-09");

		this.queue.edit(entry, "x".repeat(612), null, null)
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.detail")
			.isEqualTo("The text is 12 characters too long: 612 of at most 600.");
		assertThat(this.queue.only("2021-09")).isEqualTo(entry);
	}

	@Test
	void whatIsNotBackedStaysWhenAllSafeEntriesAreApproved() {
		this.newsroom.send(
				ItemSamples.release(ItemSamples.project("Knot", ProjectKind.CLIENT), "1.0", "2021-10-10T10:00:00Z")
					.published(),
				ItemSamples.release(ItemSamples.project("Ruff", ProjectKind.CLIENT), "2.0", "2021-10-11T10:00:00Z")
					.published());
		Seen ruff = this.queue.list("2021-10").getLast();
		this.queue.edit(ruff, "Ruff has released version 3.0.", null, null).expectStatus().isOk();

		this.queue.web()
			.post()
			.uri("/api/entries/approvals")
			.bodyValue(Map.of("month", "2021-10"))
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.count")
			.isEqualTo(1)
			.jsonPath("$.stayed[0].concerns[0]")
			.isEqualTo("“3.0” does not stand in the sources.");
		assertThat(this.newsroom.about(ruff.id())).isEmpty();
	}

	@Test
	void theAccountOfAMonthBalances() {
		Project project = ItemSamples.project("Plover", ProjectKind.CLIENT);
		this.newsroom.send(ItemSamples.release(project, "1.0", "2021-11-10T10:00:00Z").published(),
				ItemSamples.release(project, "1.1-rc1", "2021-11-11T10:00:00Z").published(),
				ItemSamples.release(project, "0.9", "2021-06-11T10:00:00Z").seen("2021-11-12T10:00:00Z").backlog(),
				ItemSamples.post(null, "A Blog", "On plovers", "2021-11-12T10:00:00Z").published(),
				ItemSamples.post(null, "A Blog", "On waders", "2021-11-13T10:00:00Z").published());
		Seen article = this.queue.list("2021-11")
			.stream()
			.filter((entry) -> entry.title().equals("On plovers"))
			.findFirst()
			.orElseThrow();
		this.queue.decide(article, "reject", "not about XMPP", null).expectStatus().isOk();
		Seen other = this.queue.list("2021-11")
			.stream()
			.filter((entry) -> entry.title().equals("On waders"))
			.findFirst()
			.orElseThrow();
		this.queue.decide(other, "defer", null, "2021-12").expectStatus().isOk();

		assertThat(this.queue.account("2021-11")).containsEntry("total", 5)
			.containsEntry("states", Map.of("in-review", 1, "folded", 1, "recorded", 1, "rejected", 1, "deferred", 1));
		assertThat(this.queue.only("2021-12").state()).isEqualTo("deferred");
	}

	@Test
	void anAnnouncementJoinsTheReleaseOfTheProjectThatIsHeardOfLater() {
		this.newsroom.send(ItemSamples.post(null, "Forum", "Lapwing 1.0 released", "2022-01-10T10:00:00Z")
			.in(FeedForm.FORUM, null)
			.published());
		assertThat(this.queue.only("2022-01").section()).isEqualTo("libraries");
		Project project = ItemSamples.project("Lapwing", ProjectKind.SERVER);
		this.newsroom.send(ItemSamples.release(project, "1.0", "2022-01-10T11:00:00Z").published());

		Seen entry = this.queue.only("2022-01");
		assertThat(entry.section()).isEqualTo("servers");
		assertThat((List<?>) this.queue.detail(entry.id()).get("items")).hasSize(2);
	}

	@Test
	void whatIsStillOpenWhenItsIssueComesOutIsOfferedForTheNextOne() {
		Project project = ItemSamples.project("Dotterel", ProjectKind.CLIENT);
		this.newsroom.send(ItemSamples.release(project, "1.0", "2022-02-10T10:00:00Z").published());
		Seen entry = this.queue.only("2022-02");
		this.newsroom.send(new IssueReleased(YearMonth.of(2022, 2), "February", List.of(), "Emus",
				Instant.parse("2022-03-05T10:00:00Z")));

		assertThat(this.queue.list("2022-02")).isEmpty();
		this.queue.decide(entry, "approve", null, null).expectStatus().isEqualTo(409);
		this.queue.decide(this.queue.only("2022-03"), "approve", null, null).expectStatus().isOk();
		assertThat(this.newsroom.about(entry.id())).singleElement()
			.isInstanceOfSatisfying(EntryApproved.class,
					(event) -> assertThat(event.content().month()).isEqualTo(YearMonth.of(2022, 3)));
	}

	@Test
	void whatIsUndoneWhileItsIssueGoesOutCountsAsPrintedAndWithdrawn() {
		Project project = ItemSamples.project("Phalarope", ProjectKind.CLIENT);
		this.newsroom.send(ItemSamples.release(project, "1.0", "2017-02-10T10:00:00Z").published());
		Seen entry = this.queue.only("2017-02");
		this.queue.decide(entry, "approve", null, null).expectStatus().isOk();
		this.queue.decide(this.queue.only("2017-02"), "undo", null, null).expectStatus().isOk();

		this.newsroom.send(new IssueReleased(YearMonth.of(2017, 2), "February", List.of(entry.id()), "Emus",
				Instant.parse("2017-03-05T10:00:00Z")));

		assertThat(this.queue.only("2017-02").state()).isEqualTo("withdrawn");
		assertThat(this.queue.list("2017-03")).isEmpty();
	}

	@Test
	void whatWasPrintedIsNotPrintedAgain() {
		Project project = ItemSamples.project("Snipe", ProjectKind.CLIENT);
		ItemSamples item = ItemSamples.release(project, "1.0", "2022-04-10T10:00:00Z");
		this.newsroom.send(item.published());
		Seen entry = this.queue.only("2022-04");
		this.queue.decide(entry, "approve", null, null).expectStatus().isOk();
		this.newsroom.send(new IssueReleased(YearMonth.of(2022, 4), "April", List.of(entry.id()), "Emus",
				Instant.parse("2022-05-05T10:00:00Z")));

		this.queue.decide(this.queue.only("2022-04"), "undo", null, null).expectStatus().isEqualTo(409);
		this.newsroom.send(item.link("https://mirror.example/snipe/1.0").seen("2022-05-10T10:00:00Z").published());
		assertThat(this.queue.list("2022-05")).isEmpty();
		assertThat(this.queue.account("2022-05")).containsEntry("states", Map.of("folded", 1));
	}

	@Test
	void decisionsWithoutANameOrAReasonAreRefused() {
		Project project = ItemSamples.project("Turnstone", ProjectKind.CLIENT);
		this.newsroom.send(ItemSamples.release(project, "1.0", "2022-06-10T10:00:00Z").published());
		Seen entry = this.queue.only("2022-06");

		this.queue.decide(entry, "reject", " ", null).expectStatus().isBadRequest();
		this.queue.decide(entry, "burn", null, null).expectStatus().isBadRequest();
		this.queue.web()
			.mutate()
			.defaultHeaders((headers) -> headers.remove("Newsroom-Person"))
			.build()
			.post()
			.uri("/api/entries/{id}/verdicts", entry.id())
			.bodyValue(Map.of("version", entry.version(), "decision", "approve"))
			.exchange()
			.expectStatus()
			.isUnauthorized();
		this.queue.web().get().uri("/api/entries/{id}", UUID.randomUUID()).exchange().expectStatus().isNotFound();
		assertThat(this.queue.only("2022-06")).isEqualTo(entry);
	}

	@Test
	void anotherSectionHasAnotherForm() {
		Project project = new Project("Sanderling", ProjectKind.CLIENT, URI.create("https://sanderling.example/"),
				"chat app for beaches", null, null);
		this.newsroom.send(ItemSamples.release(project, "1.0", "2022-07-10T10:00:00Z").published());
		Seen entry = this.queue.only("2022-07");
		assertThat(entry.text()).contains("has released version [1.0]").contains("of its chat app for beaches.");

		this.queue.edit(entry, null, "libraries", null).expectStatus().isOk();

		assertThat(this.queue.only("2022-07").text()).contains(", a chat app for beaches, version [1.0]");
	}

}
