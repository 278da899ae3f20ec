package org.xmpp.newsletter.assembler;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.contracts.EntryApproved;
import org.xmpp.newsletter.contracts.EntryContent;
import org.xmpp.newsletter.contracts.EntryCorrected;
import org.xmpp.newsletter.contracts.EntrySetAside;
import org.xmpp.newsletter.contracts.EntryWithdrawn;
import org.xmpp.newsletter.contracts.Event;
import org.xmpp.newsletter.contracts.FeedBroken;
import org.xmpp.newsletter.contracts.FeedForm;
import org.xmpp.newsletter.contracts.FeedRegistered;
import org.xmpp.newsletter.contracts.ItemContent;
import org.xmpp.newsletter.contracts.ItemPublished;
import org.xmpp.newsletter.contracts.Project;
import org.xmpp.newsletter.contracts.ProjectKind;
import org.xmpp.newsletter.contracts.Source;
import org.xmpp.newsletter.contracts.SpecificationChanged;
import org.xmpp.newsletter.embedded.EmbeddedInfrastructure;
import org.xmpp.newsletter.platform.event.Outbox;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.StatusAssertions;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The assembler with a real broker and a real database. Each test has a month of its own.
 */
@SpringBootTest(properties = "spring.config.name=assembler", webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient(timeout = "30s")
class AssemblerIntegrationTests {

	private static final Instant NOW = Instant.parse("2025-06-03T10:00:00Z");

	@Autowired
	private WebTestClient web;

	@Autowired
	private Outbox outbox;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private JdbcClient jdbc;

	@DynamicPropertySource
	static void infrastructure(DynamicPropertyRegistry registry) {
		EmbeddedInfrastructure.shared().properties().forEach((name, value) -> registry.add(name, () -> value));
	}

	@Test
	void anEventThatComesTwiceIsPrintedOnce() {
		EntryApproved approved = approved("2024-01", UUID.randomUUID(), 1, "Lantern", "Lantern shines.");
		publish(approved, approved);
		awaitMarkdown("2024-01", "Lantern shines.");
		publish(approved("2024-01", UUID.randomUUID(), 1, "Beacon", "Beacon shines too."));
		assertThat(awaitMarkdown("2024-01", "Beacon shines too.")).containsOnlyOnce("Lantern shines.");
	}

	@Test
	void aCorrectedTextReplacesTheApprovedOne() {
		UUID entry = UUID.randomUUID();
		publish(approved("2024-02", entry, 1, "Lantern", "Lantern shines."));
		publish(corrected("2024-02", entry, 2, "Lantern", "Lantern glows."));
		assertThat(awaitMarkdown("2024-02", "Lantern glows.")).doesNotContain("Lantern shines.");
	}

	@Test
	void anOlderVersionThatComesLaterIsIgnored() {
		UUID entry = UUID.randomUUID();
		publish(corrected("2024-03", entry, 3, "Lantern", "Lantern, third."));
		awaitMarkdown("2024-03", "Lantern, third.");
		publish(approved("2024-03", entry, 1, "Lantern", "Lantern, first."));
		publish(new EntryWithdrawn(entry, 2, "too old", "edna", NOW));
		awaitHandled();
		assertThat(markdown("2024-03")).contains("Lantern, third.").doesNotContain("Lantern, first.");
	}

	@Test
	void aWithdrawnEntryDisappearsAndTheAccountSaysWhy() {
		UUID entry = UUID.randomUUID();
		publish(approved("2024-04", entry, 1, "Lantern", "Lantern shines."));
		awaitMarkdown("2024-04", "Lantern shines.");
		publish(new EntryWithdrawn(entry, 2, "announced too early", "edna", NOW));
		await().atMost(Duration.ofSeconds(30)).until(() -> !markdown("2024-04").contains("Lantern shines."));
		get("/api/issues/2024-04/account").jsonPath("$.printed.length()")
			.isEqualTo(0)
			.jsonPath("$.unprinted[0].cause")
			.isEqualTo("WITHDRAWN")
			.jsonPath("$.unprinted[0].reason")
			.isEqualTo("Withdrawn by edna: announced too early");
	}

	@Test
	void aWithdrawalThatComesBeforeItsApprovalHolds() {
		UUID entry = UUID.randomUUID();
		publish(new EntryWithdrawn(entry, 2, "announced too early", "edna", NOW));
		awaitHandled();
		publish(approved("2024-05", entry, 1, "Lantern", "Lantern shines."));
		awaitHandled();
		assertThat(markdown("2024-05")).doesNotContain("Lantern shines.");
	}

	@Test
	void aReleaseFreezesTheBytesAndIsPublishedOnce() {
		UUID first = UUID.randomUUID();
		UUID second = UUID.randomUUID();
		publish(approved("2024-06", second, 1, "Lantern", "Lantern shines."),
				approved("2024-06", first, 1, "beacon", "Beacon shines."));
		awaitMarkdown("2024-06", "Lantern shines.");
		String draft = awaitMarkdown("2024-06", "Beacon shines.");
		release("2024-06").isOk();
		release("2024-06").isEqualTo(409).expectBody().jsonPath("$.type").isEqualTo("/problems/not-now");
		publish(corrected("2024-06", first, 2, "beacon", "Beacon, changed."));
		UUID late = UUID.randomUUID();
		publish(approved("2024-06", late, 1, "Candle", "Candle comes late."));
		awaitHandled();
		assertThat(markdown("2024-06")).isEqualTo(draft);
		get("/api/issues/2024-06/account").jsonPath("$.unprinted[0].cause")
			.isEqualTo("TOO_LATE")
			.jsonPath("$.unprinted[0].entry")
			.isEqualTo(late.toString());
		get("/api/issues/2024-06/account").jsonPath("$.printed[0].since")
			.isEqualTo(
					"Corrected by edna after the release: its text says \"Beacon, changed.\" instead of \"Beacon shines.\".")
			.jsonPath("$.printed[1].since")
			.doesNotExist();
		get("/api/issues/2024-07").jsonPath("$.late[?(@.entry == '" + late + "')].month").isEqualTo("2024-06");
		List<String> released = this.jdbc.sql("select payload from outbox where key = '2024-06'")
			.query(String.class)
			.list();
		assertThat(released).singleElement().asString().contains("\"" + first + "\",\"" + second + "\"");
	}

	@Test
	void whatIsWithdrawnOrMovedAfterTheReleaseIsAnErrorOfTheIssue() {
		UUID withdrawn = UUID.randomUUID();
		UUID moved = UUID.randomUUID();
		publish(approved("2023-06", withdrawn, 1, "Beacon", "Beacon shines."),
				approved("2023-06", moved, 1, "Lantern", "Lantern shines."));
		awaitMarkdown("2023-06", "Beacon shines.");
		String printed = awaitMarkdown("2023-06", "Lantern shines.");
		release("2023-06").isOk();
		publish(new EntryWithdrawn(withdrawn, 2, "never released", "edna", NOW),
				corrected("2023-07", moved, 2, "Lantern", "Lantern shines."));
		awaitHandled();
		assertThat(markdown("2023-06")).isEqualTo(printed);
		get("/api/issues/2023-06").jsonPath("$.findings[0].severity")
			.isEqualTo("ERROR")
			.jsonPath("$.findings[0].about")
			.isEqualTo("Beacon news")
			.jsonPath("$.findings[0].words")
			.value(String.class,
					(words) -> assertThat(words)
						.startsWith("Withdrawn by edna after the release: never released. It is printed"))
			.jsonPath("$.findings[1].words")
			.value(String.class, (words) -> assertThat(words)
				.startsWith("Corrected by edna after the release: it was moved to 2023-07."));
		assertThat(page("/issues/2023-06")).contains("never released");
	}

	@Test
	void whatWasPrintedIsNotPrintedInAnotherMonth() {
		UUID entry = UUID.randomUUID();
		publish(approved("2024-08", entry, 1, "Lantern", "Lantern shines."));
		awaitMarkdown("2024-08", "Lantern shines.");
		release("2024-08").isOk();
		publish(corrected("2024-09", entry, 2, "Lantern", "Lantern shines."));
		awaitHandled();
		assertThat(markdown("2024-09")).doesNotContain("Lantern shines.");
		get("/api/issues/2024-09").jsonPath("$.findings[0].check").isEqualTo("printed-before");
	}

	@Test
	void aReleaseNeedsANameAndSomethingToRelease() {
		this.web.post()
			.uri("/api/issues/2023-01/release")
			.bodyValue(Map.of("digest", "0"))
			.exchange()
			.expectStatus()
			.isUnauthorized();
		release("2023-01").isEqualTo(409);
	}

	@Test
	void aSpecificationChangeIsPrintedOnce() {
		SpecificationChanged change = new SpecificationChanged(UUID.randomUUID(), SpecificationChanged.Kind.UPDATED, 45,
				null, "Multi-User Chat", "1.35.2", "Repair it. (gdk)", null, null, true, YearMonth.parse("2024-10"),
				NOW);
		publish(change, change);
		String line = "- Version 1.35.2 of [XEP-0045](/extensions/xep-0045.html) (Multi-User Chat)\n  - Repair it. (gdk)";
		assertThat(awaitMarkdown("2024-10", line)).containsOnlyOnce(line);
		get("/api/issues/2024-10").jsonPath("$.findings[0].check").isEqualTo("specification");
	}

	@Test
	void theMarkdownIsADownload() {
		this.web.get()
			.uri("/api/issues/2025-12/issue.md")
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentType("text/markdown;charset=UTF-8")
			.expectHeader()
			.valueEquals("Content-Disposition", "attachment; filename=\"2026-01-05-newsletter.md\"");
	}

	@Test
	void thePagesShowWhatIsThereAndRelease() {
		assertThat(page("/issues/2024-11")).contains("Nothing is approved for this month yet", "/queue?month=2024-11");
		publish(approved("2024-11", UUID.randomUUID(), 1, "Lantern",
				"[Lantern](https://lantern.example/) <b>shines</b>."));
		awaitMarkdown("2024-11", "shines");
		assertThat(page("/issues")).contains("/issues/2024-11");
		assertThat(page("/issues/2024-11")).contains("Lantern", "2024-12-05-newsletter.md", "Release the issue");
		assertThat(page("/issues/2024-11/preview")).contains("<a href=\"https://lantern.example/\"",
				"&lt;b&gt;shines&lt;/b&gt;", "<strong>figure</strong> XMPP Newsletter Banner");
		this.web.post()
			.uri("/issues/2024-11/release")
			.header("Newsroom-Person", "cora")
			.exchange()
			.expectStatus()
			.isBadRequest();
		this.web.post()
			.uri("/issues/2024-11/release")
			.header("Newsroom-Person", "cora")
			.body(BodyInserters.fromFormData("confirmed", "true").with("digest", digest("2024-11")))
			.exchange()
			.expectStatus()
			.isSeeOther();
		assertThat(page("/issues/2024-11")).contains("Released by cora").doesNotContain("Release the issue");
	}

	@Test
	void editsByHandSurviveWhatIsApprovedLaterAndGoBackAsCorrections() {
		UUID lantern = UUID.randomUUID();
		publish(approved("2026-01", lantern, 1, "Lantern", "[Lantern](https://lantern.example/) shines."));
		String given = awaitMarkdown("2026-01", "shines.");
		String edited = given.replace("shines.", "shines at night.").replace("Hello and welcome", "Ahoy");
		publish(approved("2026-01", UUID.randomUUID(), 1, "Beacon", "[Beacon](https://beacon.example/) is lit."));
		awaitMarkdown("2026-01", "is lit.");
		bringBack("2026-01", edited).jsonPath("$.conflicts.length()").isEqualTo(0);
		assertThat(markdown("2026-01")).contains("Ahoy", "shines at night.", "is lit.")
			.doesNotContain("Hello and welcome");
		assertThat(this.jdbc.sql("select payload from outbox where key = :key order by position")
			.param("key", lantern.toString())
			.query(String.class)
			.list()).hasSize(2).last().asString().contains("shines at night.", "\"by\":\"cora\"", "\"version\":1");
		assertThat(page("/issues/2026-01")).contains("Last by cora");
		publish(corrected("2026-01", lantern, 2, "Lantern", "[Lantern](https://lantern.example/) shines by day."));
		await().untilAsserted(() -> assertThat(page("/issues/2026-01")).contains("Changed twice", "shines by day."));
		assertThat(markdown("2026-01")).contains("shines at night.").doesNotContain("shines by day.");
		this.web.delete()
			.uri("/api/issues/2026-01/draft")
			.header("Newsroom-Person", "cora")
			.exchange()
			.expectStatus()
			.isNoContent();
		assertThat(markdown("2026-01")).contains("Hello and welcome", "shines by day.");
	}

	@Test
	void aFindingIsMendedOrLeftWithAReason() {
		publish(approved("2026-02", UUID.randomUUID(), 1, "Lantern",
				"[Lantern](https://lantern.example/?utm_source=x) shines in the the dark."));
		awaitMarkdown("2026-02", "shines");
		Map<String, String> keys = new HashMap<>();
		for (Map<?, ?> finding : findings("2026-02")) {
			keys.put(String.valueOf(finding.get("check")), finding.get("check") + "|" + finding.get("words"));
		}
		assertThat(keys).containsOnlyKeys("tracking", "doubled");
		decide("2026-02", "fix", Map.of("key", keys.get("tracking"))).isOk();
		assertThat(markdown("2026-02")).contains("[Lantern](https://lantern.example/) shines");
		decide("2026-02", "leave", Map.of("key", keys.get("doubled"))).isBadRequest();
		decide("2026-02", "leave", Map.of("key", keys.get("doubled"), "reason", "it is a song")).isOk();
		assertThat(findings("2026-02")).singleElement()
			.satisfies((finding) -> assertThat(finding.get("left")).isEqualTo("it is a song (cora)"));
		decide("2026-02", "fix", Map.of("key", keys.get("tracking"))).isNotFound();
	}

	@SuppressWarnings("unchecked")
	private List<Map<String, Object>> findings(String month) {
		Map<String, Object> issue = this.web.get()
			.uri("/api/issues/" + month)
			.exchange()
			.expectBody(Map.class)
			.returnResult()
			.getResponseBody();
		return (List<Map<String, Object>>) issue.get("findings");
	}

	private StatusAssertions decide(String month, String what, Map<String, String> decision) {
		return this.web.post()
			.uri("/api/issues/" + month + "/findings/" + what)
			.header("Newsroom-Person", "cora")
			.bodyValue(decision)
			.exchange()
			.expectStatus();
	}

	private WebTestClient.BodyContentSpec bringBack(String month, String edited) {
		return this.web.put()
			.uri("/api/issues/" + month + "/draft")
			.header("Newsroom-Person", "cora")
			.bodyValue(Map.of("edited", edited))
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody();
	}

	@Test
	void whatIsReleasedIsWhatWasReadOrItIsRefusedWithWhatChanged() {
		publish(approved("2026-03", UUID.randomUUID(), 1, "Lantern", "Lantern shines."));
		awaitMarkdown("2026-03", "Lantern shines.");
		String read = digest("2026-03");
		publish(approved("2026-03", UUID.randomUUID(), 1, "Beacon", "Beacon is lit."));
		awaitMarkdown("2026-03", "Beacon is lit.");
		release("2026-03", read).isEqualTo(409)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/problems/stale")
			.jsonPath("$.changes[?(@.now == '- Beacon is lit.')]")
			.exists();
		String page = this.web.post()
			.uri("/issues/2026-03/release")
			.header("Newsroom-Person", "cora")
			.body(BodyInserters.fromFormData("confirmed", "true").with("digest", read))
			.exchange()
			.expectStatus()
			.isEqualTo(409)
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		assertThat(page).contains("Not released", "Now: - Beacon is lit.", "name=\"digest\"")
			.contains(digest("2026-03"));
		release("2026-03", "0").isEqualTo(409);
		release("2026-03").isOk();
	}

	@Test
	void anIssueMovesStepByStepAndSaysWhatCameSinceReviewBegan() {
		publish(approved("2026-04", UUID.randomUUID(), 1, "Lantern", "Lantern shines."));
		awaitMarkdown("2026-04", "Lantern shines.");
		move("2026-04", "LAST_CALL", 0).isOk();
		move("2026-04", "REVIEW", 0).isEqualTo(409).expectBody().jsonPath("$.type").isEqualTo("/problems/stale");
		move("2026-04", "REVIEW", 1).isOk()
			.expectBody()
			.jsonPath("$.state")
			.isEqualTo("REVIEW")
			.jsonPath("$.steps[0].by")
			.isEqualTo("cora")
			.jsonPath("$.sinceReview.length()")
			.isEqualTo(0);
		publish(new EntryApproved(UUID.randomUUID(), 1, content("2026-04", "Beacon", "Beacon is lit."), "edna",
				NOW.plusSeconds(60)));
		awaitMarkdown("2026-04", "Beacon is lit.");
		assertThat(page("/issues/2026-04")).contains("last call since 3 Jun 2025 10:00 UTC, by cora", "Since review",
				"<strong>Beacon news</strong> <span>approved by edna, 3 Jun 2025 10:01 UTC</span>");
		assertThat(page("/issues")).contains(">review</span>");
		move("2026-04", "RELEASED", 2).isBadRequest();
		move("2026-04", "COLLECTING", 2).isOk();
		release("2026-04").isOk();
		move("2026-04", "REVIEW", 3).isEqualTo(409);
		get("/api/issues/2026-04").jsonPath("$.steps[3].state").isEqualTo("RELEASED");
	}

	private StatusAssertions move(String month, String state, int after) {
		return this.web.put()
			.uri("/api/issues/{month}/state", month)
			.header("Newsroom-Person", "cora")
			.bodyValue(Map.of("state", state, "after", after))
			.exchange()
			.expectStatus();
	}

	@Test
	void whatIsWrittenByHandIsPrintedAndNobodyOverwritesAnother() {
		String block = "block-" + UUID.randomUUID();
		write("2026-05", block, 0, Map.of("section", "announcements", "title", "A summit", "text", "Come *all*."))
			.isOk();
		write("2026-05", "text-intro", 0, Map.of("text", "Welcome aboard.")).isOk();
		write("2026-05", "thanks", 0,
				Map.of("contributors", List.of("Ada https://ada.example/", "Ben"), "translations", List.of()))
			.isOk();
		assertThat(markdown("2026-05"))
			.contains("## XSF Announcements\n\n### A summit\n\nCome *all*.\n", "\n\nWelcome aboard.\n\n",
					"*[Ada](https://ada.example/), Ben*")
			.doesNotContain("Hello and welcome");
		write("2026-05", "text-intro", 0, Map.of("text", "Ahoy.")).isEqualTo(409)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/problems/stale")
			.jsonPath("$.version")
			.isEqualTo(1);
		write("2026-05", "text-nothing", 0, Map.of("text", "Ahoy.")).isBadRequest();
		write("2026-05", "something", 0, Map.of("text", "Ahoy.")).isNotFound();
		write("2026-05", "block-" + UUID.randomUUID(), 0, Map.of("section", "attic", "text", "Ahoy.")).isBadRequest();
		this.web.delete()
			.uri("/api/issues/2026-05/writings/text-intro?version=1")
			.header("Newsroom-Person", "cora")
			.exchange()
			.expectStatus()
			.isOk();
		assertThat(markdown("2026-05")).contains("Hello and welcome").doesNotContain("Welcome aboard.");
		get("/api/issues/2026-05/writings").jsonPath("$.length()").isEqualTo(2);
		get("/api/issues/2026-05/writings/text-intro").jsonPath("$[1].content.text").isEqualTo("Welcome aboard.");
		assertThat(page("/issues/2026-05/write")).contains("A summit", "by cora", "/write/text-intro");
		assertThat(page("/issues/2026-05/write/text-intro?version=1")).contains("Welcome aboard.");
		assertThat(page("/issues/2026-06/write/thanks")).contains("Ada https://ada.example/\nBen");
	}

	@Test
	void aTextIsShownBeforeItIsSavedAndWhatWasTypedIsNotLost() {
		assertThat(page("/issues/2026-07/write/text-intro")).contains("Hello and welcome", "July 2026");
		assertThat(send("/issues/2026-07/write/text-intro", 200, "version", "0", "action", "preview", "text",
				"Ahoy *all* <script>alert(1)</script>."))
			.contains("<em>all</em>", "&lt;script&gt;")
			.doesNotContain("<script>");
		send("/issues/2026-07/write/text-intro", 303, "version", "0", "action", "save", "text", "Ahoy.");
		assertThat(send("/issues/2026-07/write/text-intro", 409, "version", "0", "action", "save", "text", "Aye."))
			.contains("Not saved", "Aye.", "value=\"1\"");
		send("/issues/2026-07/write/thanks", 303, "version", "0", "action", "save", "contributors", "Ada\r\n\r\nBen",
				"language", "Klingon", "language", "", "address", "https://klingon.example/", "address", "",
				"translators", "Worf, son of Mogh\r\nKor", "translators", "");
		assertThat(markdown("2026-07")).contains("*Ada, Ben*", "[Klingon](https://klingon.example/)",
				"*Worf, son of Mogh, Kor*");
	}

	private String send(String path, int status, String... fields) {
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		for (int field = 0; field < fields.length; field += 2) {
			form.add(fields[field], fields[field + 1]);
		}
		String body = this.web.post()
			.uri(path)
			.header("Newsroom-Person", "cora")
			.accept(MediaType.TEXT_HTML)
			.body(BodyInserters.fromFormData(form))
			.exchange()
			.expectStatus()
			.isEqualTo(status)
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		return (body != null) ? body : "";
	}

	private StatusAssertions write(String month, String name, int version, Map<String, ?> content) {
		return this.web.put()
			.uri("/api/issues/{month}/writings/{name}", month, name)
			.header("Newsroom-Person", "cora")
			.bodyValue(Map.of("version", version, "content", content))
			.exchange()
			.expectStatus();
	}

	@Test
	void aSpecificationChangeIsEditedLeftOutOrAddedAndStaysAccountedFor() {
		SpecificationChanged edited = updated("2026-08", 45, "Multi-User Chat", "Repair it.");
		SpecificationChanged leftOut = updated("2026-08", 60, "Publish-Subscribe", "Fix a typo.");
		publish(edited, leftOut);
		awaitMarkdown("2026-08", "XEP-0045");
		awaitMarkdown("2026-08", "XEP-0060");
		String addition = UUID.randomUUID().toString();
		write("2026-08", "change-" + edited.change(), 0, Map.of("text", "XEP-0045 is better now.", "reason", "words"))
			.isOk();
		write("2026-08", "change-" + leftOut.change(), 0, Map.of("reason", "")).isBadRequest();
		write("2026-08", "change-" + leftOut.change(), 0, Map.of("reason", "a typo only")).isOk();
		write("2026-08", "change-" + addition, 0, Map.of("text", "A call for experience.")).isBadRequest();
		write("2026-08", "change-" + addition, 0, Map.of("heading", "Stable", "text", "A call for experience.")).isOk();
		assertThat(markdown("2026-08"))
			.contains("- XEP-0045 is better now.\n", "### Stable\n\n- A call for experience.\n")
			.doesNotContain("Repair it.", "XEP-0060");
		get("/api/issues/2026-08/account").jsonPath("$.changes[0].fate")
			.isEqualTo("EDITED")
			.jsonPath("$.changes[1].fate")
			.isEqualTo("LEFT_OUT")
			.jsonPath("$.changes[1].reason")
			.isEqualTo("a typo only (cora)");
		assertThat(page("/issues/2026-08")).contains("written by cora", "left out a typo only (cora)");
		assertThat(page("/issues/2026-08/write/change-" + edited.change())).contains("The list of XEPs tells it so",
				"Leave it out");
		send("/issues/2026-08/write/change-" + leftOut.change(), 303, "version", "1", "action", "remove");
		assertThat(markdown("2026-08")).contains("XEP-0060");
	}

	@Test
	void whatASkippedMonthHasStandsInTheNextIssue() {
		SpecificationChanged change = updated("2026-11", 45, "Multi-User Chat", "Repair it.");
		publish(change, approved("2026-11", UUID.randomUUID(), 1, "Lantern", "Lantern shines."));
		awaitMarkdown("2026-11", "XEP-0045");
		awaitMarkdown("2026-11", "Lantern shines.");
		publish(approved("2026-12", UUID.randomUUID(), 1, "Beacon", "Beacon is lit."));
		assertThat(awaitMarkdown("2026-12", "Beacon is lit.")).doesNotContain("Lantern shines.");
		move("2026-11", "SKIPPED", 0).isOk();
		release("2026-11").isEqualTo(409);
		assertThat(markdown("2026-12")).contains("XEP-0045", "Lantern shines.",
				"title: The XMPP Newsletter November & December 2026", "looks back at November & December 2026");
		assertThat(findings("2026-12")).noneMatch((finding) -> finding.get("check").equals("period"));
		release("2026-12").isOk();
		move("2026-11", "COLLECTING", 1).isEqualTo(409);
		get("/api/issues/2026-12").jsonPath("$.findings[?(@.check == 'release')]").doesNotExist();
		get("/api/issues/2026-11/account").jsonPath("$.unprinted[0].cause").isEqualTo("PRINTED_BEFORE");
	}

	private static SpecificationChanged updated(String month, int number, String title, String remark) {
		return new SpecificationChanged(UUID.randomUUID(), SpecificationChanged.Kind.UPDATED, number, null, title,
				"1.35.2", remark, null, null, false, YearMonth.parse(month), NOW);
	}

	@Test
	void theSilenceReportKnowsFeedsItemsAndWhatWasSetAside() {
		Source candle = source("Candle");
		Source torch = source("Torch");
		Source flare = source("Flare");
		publish(new FeedRegistered(candle, "mara", NOW), new FeedBroken(candle, "no such host", NOW, NOW),
				new FeedRegistered(torch, "mara", NOW), new FeedRegistered(flare, "mara", NOW));
		publish(new ItemPublished(UUID.randomUUID(), flare,
				new ItemContent(URI.create("https://flare.example/1"), "Flare 1.0", "", List.of(), List.of(),
						Instant.parse("2022-05-10T10:00:00Z"), null, null),
				NOW, false),
				new EntrySetAside(UUID.randomUUID(), 2, YearMonth.parse("2022-05"), "Torch", "Torch 2", List.of(),
						EntrySetAside.Decision.REJECTED, null, "not about XMPP", "edna", NOW));
		await().atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(page("/issues/2022-05/silence")).contains("no such host",
					"https://flare.example/1", "rejected by edna, not about XMPP"));
		get("/api/issues/2022-05/silence").jsonPath("$.silent[0].cause").isEqualTo("UNDECIDED");
		assertThat(page("/api/issues/2022-05/silence.md")).startsWith("# Who is not in the issue of 2022-05");
		assertThat(page("/issues/2022-05/account")).contains("0 entries printed");
		assertThat(page("/api/issues/2022-05/account.md")).startsWith("# What became of everything");
	}

	private static Source source(String project) {
		return new Source(UUID.randomUUID(), URI.create("https://" + project.toLowerCase() + ".example/feed"), project,
				FeedForm.RELEASES, new Project(project, ProjectKind.CLIENT, null, null, null, null), "clients");
	}

	@Test
	void whatStandsInASectionIsPutInOrderByHand() {
		UUID lantern = UUID.randomUUID();
		publish(approved("2022-01", UUID.randomUUID(), 1, "Beacon", "Beacon is lit."),
				approved("2022-01", UUID.randomUUID(), 1, "Candle", "Candle burns."),
				approved("2022-01", lantern, 1, "Lantern", "Lantern shines."));
		awaitMarkdown("2022-01", "Beacon is lit.");
		awaitMarkdown("2022-01", "Candle burns.");
		awaitMarkdown("2022-01", "Lantern shines.");
		send("/issues/2022-01/order", 303, "section", "clients", "key", lantern.toString(), "to", "0", "version", "0");
		assertThat(markdown("2022-01")).contains("- Lantern shines.\n- Beacon is lit.\n- Candle burns.\n");
		send("/issues/2022-01/order", 409, "section", "clients", "key", lantern.toString(), "to", "2", "version", "0");
		assertThat(page("/issues/2022-01")).contains("Move Lantern news down", "name=\"version\" value=\"1\"",
				"/queue?month=2022-01&amp;entry=" + lantern);
		send("/issues/2022-01/order", 303, "section", "clients", "key", lantern.toString(), "to", "9", "version", "1");
		assertThat(markdown("2022-01")).contains("- Beacon is lit.\n- Candle burns.\n- Lantern shines.\n");
		get("/api/issues/2022-01/writings/order-clients").jsonPath("$[0].content.keys[2]")
			.isEqualTo(lantern.toString());
	}

	@Test
	void thePageTellsAtAGlanceWhatIsThereAndWhatIsMissing() {
		publish(approved("2022-02", UUID.randomUUID(), 1, "Beacon", "Beacon is lit."));
		awaitMarkdown("2022-02", "Beacon is lit.");
		publish(approved("2022-02", UUID.randomUUID(), 1, "Candle", "Candle burns."));
		awaitMarkdown("2022-02", "Candle burns.");
		assertThat(page("/issues/2022-02")).contains("0 open, 0 left as they are",
				"2 entries printed, 0 not, 0 specification changes", "XSF Announcements, XMPP Events",
				"from the last draft somebody saw", "Now: - Candle burns.");
	}

	@Test
	void theChecksKnowWhatEarlierIssuesPrintedAndTheTitlesOfXeps() {
		importIssue(pastIssue("2020-05", "Lantern has released version 2.1"));
		publish(updated("2020-06", 45, "Multi-User Chat", "Repair it."), approved("2020-06", UUID.randomUUID(), 1,
				"Lantern",
				"[Lantern](https://lantern.example/2020-05) has [XEP-0045](/extensions/xep-0045.html) (Groups of Lamps)."));
		awaitMarkdown("2020-06", "Multi-User Chat");
		awaitMarkdown("2020-06", "Groups of Lamps");
		assertThat(findings("2020-06")).extracting((finding) -> finding.get("check")).contains("printed-before", "xep");
		assertThat(findings("2020-06")).extracting((finding) -> String.valueOf(finding.get("words")))
			.anyMatch((words) -> words.contains("was printed in the issue of May 2020 already"));
	}

	@Test
	void anEventThatIsStillAheadIsOfferedAgainAndTakenOver() {
		publish(event("2021-05", "[Summit](https://summit.example/2021) in Brussels on 2021-07-10."),
				event("2021-05", "[Sprint](https://sprint.example/2021) in Berlin on 2021-06-01."),
				approved("2021-05", UUID.randomUUID(), 1, "Lantern",
						"Please submit your proposals for the Lantern day until 2021-06-20."));
		awaitMarkdown("2021-05", "Summit");
		awaitMarkdown("2021-05", "Sprint");
		awaitMarkdown("2021-05", "Lantern day");
		release("2021-05").isOk();
		this.web.put()
			.uri("/api/issues/2021-06/events")
			.header("Newsroom-Person", "cora")
			.bodyValue("[{\"title\": \"Fair\"}]")
			.exchange()
			.expectStatus()
			.isBadRequest();
		this.web.put().uri("/api/issues/2021-06/events").header("Newsroom-Person", "cora").bodyValue("""
				[{"title": "Fair", "url": "https://fair.example/2021", "date_start": "2021-08-01",
				  "date_end": "2021-08-02", "location": "Lyon"}]""").exchange().expectStatus().isOk();
		assertThat(page("/issues/2021-06"))
			.contains("Summit", "still ahead", "[Fair](https://fair.example/2021), Lyon, 2021-08-01 to 2021-08-02.",
					"Deadline of Lantern news", "over")
			.doesNotContain("Sprint");
		Map<?, ?> outlook = this.web.get()
			.uri("/api/issues/2021-06/events")
			.exchange()
			.expectBody(Map.class)
			.returnResult()
			.getResponseBody();
		Object id = ((List<?>) outlook.get("offers")).stream()
			.map(Map.class::cast)
			.filter((offer) -> offer.get("title").equals("Summit"))
			.map((offer) -> offer.get("id"))
			.findFirst()
			.orElseThrow();
		send("/issues/2021-06/events/" + id, 303);
		assertThat(markdown("2021-06"))
			.contains("## XMPP Events\n\n- [Summit](https://summit.example/2021) in Brussels");
		send("/issues/2021-06/events/" + id, 404);
	}

	private static EntryApproved event(String month, String text) {
		return new EntryApproved(UUID.randomUUID(), 1, new EntryContent(YearMonth.parse(month), "events", null, null,
				text.substring(0, 12), text, null, NOW, List.of(), List.of()), "edna", NOW);
	}

	@Test
	void aMonthThatIsNoneIsRefused() {
		this.web.get().uri("/api/issues/2024-13").exchange().expectStatus().isBadRequest();
	}

	@Test
	void aPastIssueIsToldOnceUntilItsFileSaysSomethingElse() {
		String issue = pastIssue("2023-05", "Lantern has released version 2.1");
		importIssue(issue).jsonPath("$.outcome").isEqualTo("imported").jsonPath("$.month").isEqualTo("2023-05");
		importIssue(issue).jsonPath("$.outcome").isEqualTo("unchanged");
		importIssue(pastIssue("2023-05", "Lantern has released version 2.2")).jsonPath("$.outcome")
			.isEqualTo("replaced");
		assertThat(this.jdbc.sql("select payload from outbox where key = '2023-05' order by position")
			.query(String.class)
			.list()).hasSize(2).last().asString().contains("version 2.2", "\"section\":\"clients\"");
		get("/api/archive").jsonPath("$[?(@.month == '2023-05')].entries").isEqualTo(1);
	}

	@Test
	void whatIsNoIssueIsRefusedAndSaysWhy() {
		this.web.post()
			.uri("/api/archive?name=notes.md")
			.header("Newsroom-Person", "cora")
			.bodyValue("Just some notes.")
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.detail")
			.value(String.class, (detail) -> assertThat(detail).contains("front matter"));
	}

	@Test
	void severalPastIssuesComeInOneFormAndEachIsAnswered() {
		MultipartBodyBuilder form = new MultipartBodyBuilder();
		form.part("files", file("2023-07-05-newsletter.md", pastIssue("2023-06", "Lantern glows")));
		form.part("files", file("notes.md", "Just some notes."));
		String page = this.web.post()
			.uri("/issues/archive")
			.header("Newsroom-Person", "cora")
			.body(BodyInserters.fromMultipartData(form.build()))
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		assertThat(page).contains("imported", "June 2023, 1 entry", "This is no issue of the newsletter", "by cora");
		assertThat(page("/issues")).contains("/issues/archive");
		assertThat(page("/issues/archive")).contains("The XMPP Newsletter").doesNotContain("notes.md");
	}

	private static ByteArrayResource file(String name, String content) {
		return new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {
			@Override
			public String getFilename() {
				return name;
			}
		};
	}

	private static String pastIssue(String month, String text) {
		YearMonth covered = YearMonth.parse(month);
		return """
				---
				title: The XMPP Newsletter
				date: %s
				---
				This issue covers the month of %s %d.

				## Clients

				- [%s](https://lantern.example/%s).
				""".formatted(covered.plusMonths(1).atDay(5), covered.getMonth(), covered.getYear(), text, month);
	}

	private WebTestClient.BodyContentSpec importIssue(String markdown) {
		return this.web.post()
			.uri("/api/archive")
			.header("Newsroom-Person", "cora")
			.bodyValue(markdown)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody();
	}

	private static EntryApproved approved(String month, UUID entry, int version, String project, String text) {
		return new EntryApproved(entry, version, content(month, project, text), "edna", NOW);
	}

	private static EntryCorrected corrected(String month, UUID entry, int version, String project, String text) {
		return new EntryCorrected(entry, version, content(month, project, text), "edna", NOW);
	}

	private static EntryContent content(String month, String project, String text) {
		return new EntryContent(YearMonth.parse(month), "clients", project, null, project + " news", text, null, NOW,
				List.of(UUID.randomUUID()), List.of(URI.create("https://example.org/" + UUID.randomUUID())));
	}

	private void publish(Event... events) {
		this.transactions.executeWithoutResult((_) -> List.of(events).forEach(this.outbox::publish));
	}

	/** Waits until every event of an entry or specification has been taken in. */
	private void awaitHandled() {
		await().atMost(Duration.ofSeconds(30))
			.until(() -> this.jdbc.sql(
					"select count(*) from outbox where topic not like '%issues%' and id not in (select event from inbox)")
				.query(Integer.class)
				.single() == 0);
	}

	private String awaitMarkdown(String month, String part) {
		return await().atMost(Duration.ofSeconds(30)).until(() -> markdown(month), (text) -> text.contains(part));
	}

	private String markdown(String month) {
		byte[] body = this.web.get()
			.uri("/api/issues/{month}/issue.md", month)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.returnResult()
			.getResponseBody();
		return (body != null) ? new String(body, StandardCharsets.UTF_8) : "";
	}

	private WebTestClient.BodyContentSpec get(String path) {
		return this.web.get().uri(path).exchange().expectStatus().isOk().expectBody();
	}

	private StatusAssertions release(String month) {
		return release(month, digest(month));
	}

	private String digest(String month) {
		Map<?, ?> issue = this.web.get()
			.uri("/api/issues/{month}", month)
			.exchange()
			.expectBody(Map.class)
			.returnResult()
			.getResponseBody();
		return (issue != null) ? String.valueOf(issue.get("digest")) : "";
	}

	private StatusAssertions release(String month, String digest) {
		return this.web.post()
			.uri("/api/issues/{month}/release", month)
			.header("Newsroom-Person", "cora")
			.bodyValue(Map.of("digest", digest))
			.exchange()
			.expectStatus();
	}

	private String page(String path) {
		String body = this.web.get()
			.uri(path)
			.accept(MediaType.TEXT_HTML)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		return (body != null) ? body : "";
	}

	@TestConfiguration
	static class FixedTime {

		@Bean
		InstantSource clock() {
			return InstantSource.fixed(NOW);
		}

	}

}
