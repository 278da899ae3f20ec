package org.xmpp.newsletter.summarizer.queue;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.contracts.EntryApproved;
import org.xmpp.newsletter.contracts.EntryCorrected;
import org.xmpp.newsletter.contracts.IssueReleased;
import org.xmpp.newsletter.contracts.Project;
import org.xmpp.newsletter.contracts.ProjectKind;
import org.xmpp.newsletter.summarizer.ItemSamples;
import org.xmpp.newsletter.summarizer.Newsroom;
import org.xmpp.newsletter.summarizer.ServiceTest;
import org.xmpp.newsletter.summarizer.queue.QueueClient.Seen;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Persons overrule how items became stories, and every item stays in exactly one place.
 */
@ServiceTest
class RegroupingTests {

	private final Newsroom newsroom;

	private QueueClient queue;

	RegroupingTests(@Autowired Newsroom newsroom) {
		this.newsroom = newsroom;
	}

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.queue = QueueClient.on(port);
	}

	@Test
	void aMergedEntryTellsOfAllItemsAlsoAfterMoreNews() {
		Project one = ItemSamples.project("Iris", ProjectKind.CLIENT);
		Project other = ItemSamples.project("Juniper", ProjectKind.CLIENT);
		this.newsroom.send(ItemSamples.release(one, "1.0", "2015-01-10T10:00:00Z").published(),
				ItemSamples.release(other, "2.0", "2015-01-11T10:00:00Z").published());
		Seen iris = about("2015-01", "Iris");
		Seen juniper = about("2015-01", "Juniper");

		post(juniper, "merge", Map.of("version", juniper.version(), "into", iris.id(), "wording", "both"))
			.expectStatus()
			.isOk();

		assertThat(about("2015-01", "Iris").text()).isEqualTo(iris.text() + " " + juniper.text());
		assertThat(about("2015-01", "Juniper").state()).isEqualTo("rejected");
		assertThat(items(iris.id())).hasSize(2);
		this.newsroom.send(ItemSamples.release(other, "2.1", "2015-01-12T10:00:00Z").published(),
				ItemSamples.release(one, "1.1", "2015-01-12T11:00:00Z").published());
		assertThat(items(iris.id())).as("what a person put together stays together").hasSize(3);
		assertThat(about("2015-01", "Iris").text()).startsWith(iris.text());
		assertBalances("2015-01", 4);

		this.queue.decide(about("2015-01", "Iris"), "undo", null, null).expectStatus().isOk();
		assertThat(items(iris.id())).hasSize(2);
		assertThat(items(juniper.id())).isNotEmpty();
		assertBalances("2015-01", 4);
	}

	@Test
	void entriesOfDifferentMonthsOrWithThemselvesAreNotMerged() {
		Project one = ItemSamples.project("Kapok", ProjectKind.CLIENT);
		this.newsroom.send(ItemSamples.release(one, "1.0", "2015-02-10T10:00:00Z").published(),
				ItemSamples.release(one, "1.1", "2015-03-10T10:00:00Z").published());
		Seen first = this.queue.only("2015-02");
		Seen later = this.queue.only("2015-03");

		merge(first, later.id(), "theirs").expectStatus().isEqualTo(409);
		merge(first, first.id(), "theirs").expectStatus().isBadRequest();
		merge(first, UUID.randomUUID(), "theirs").expectStatus().isNotFound();
		merge(first, later.id(), "loudest").expectStatus().isBadRequest();
		assertThat(this.queue.only("2015-02")).isEqualTo(first);
	}

	@Test
	void anItemIsSplitOffAndComesBack() {
		Project project = ItemSamples.project("Linden", ProjectKind.CLIENT);
		ItemSamples second = ItemSamples.release(project, "1.1", "2015-04-11T10:00:00Z");
		this.newsroom.send(ItemSamples.release(project, "1.0", "2015-04-10T10:00:00Z").published(), second.published());
		Seen both = this.queue.only("2015-04");

		post(both, "items/" + second.id() + "/split", Map.of("version", both.version())).expectStatus().isOk();

		assertThat(this.queue.list("2015-04")).hasSize(2)
			.anySatisfy((entry) -> assertThat(entry.text()).contains("[1.0]").doesNotContain("[1.1]"))
			.anySatisfy((entry) -> assertThat(entry.text()).contains("[1.1]").doesNotContain("[1.0]"));
		this.newsroom.send(second.titled("1.1.1").revised(second.id(), 2));
		assertThat(this.queue.list("2015-04")).hasSize(2)
			.anySatisfy((entry) -> assertThat(entry.text()).contains("[1.1.1]"));
		assertBalances("2015-04", 2);

		Seen rest = this.queue.list("2015-04")
			.stream()
			.filter((entry) -> entry.id().equals(both.id()))
			.findFirst()
			.orElseThrow();
		this.queue.decide(rest, "undo", null, null).expectStatus().isOk();
		assertThat(this.queue.only("2015-04").text()).contains("[1.0]").contains("[1.1.1]");
		assertBalances("2015-04", 2);
	}

	@Test
	void theOnlyItemOfAnEntryIsNeitherSplitOffNorFoldedAway() {
		Project project = ItemSamples.project("Magnolia", ProjectKind.CLIENT);
		ItemSamples item = ItemSamples.release(project, "1.0", "2015-05-10T10:00:00Z");
		this.newsroom.send(item.published());
		Seen entry = this.queue.only("2015-05");

		post(entry, "items/" + item.id() + "/split", Map.of("version", entry.version())).expectStatus().isEqualTo(409);
		post(entry, "items/" + item.id() + "/fold", Map.of("version", entry.version(), "reason", "no news"))
			.expectStatus()
			.isEqualTo(409);
		assertBalances("2015-05", 1);
	}

	@Test
	void anItemThatIsFoldedAwayStaysAwayAndIsBroughtInAgain() {
		Project project = ItemSamples.project("Nutmeg", ProjectKind.CLIENT);
		ItemSamples second = ItemSamples.release(project, "1.1", "2015-06-11T10:00:00Z");
		this.newsroom.send(ItemSamples.release(project, "1.0", "2015-06-10T10:00:00Z").published(), second.published());
		Seen both = this.queue.only("2015-06");

		post(both, "items/" + second.id() + "/fold", Map.of("version", both.version(), "reason", "broken release"))
			.expectStatus()
			.isOk();
		this.newsroom.send(second.titled("1.1 again").revised(second.id(), 2));

		assertThat(this.queue.only("2015-06").text()).contains("[1.0]").doesNotContain("1.1");
		assertThat(reason("2015-06", second.id())).isEqualTo("broken release (Emus)");
		assertBalances("2015-06", 2);

		bringIn("2015-06", second.id()).expectStatus().isOk();
		assertThat(this.queue.only("2015-06").text()).as("it joins the story").contains("1.0").contains("1.1");
		bringIn("2015-06", second.id()).expectStatus().isEqualTo(409);
		assertBalances("2015-06", 2);
	}

	@Test
	void aLateFindIsBroughtIntoAnOpenMonthAndTakenBack() {
		Project project = ItemSamples.project("Oleander", ProjectKind.CLIENT);
		ItemSamples old = ItemSamples.release(project, "0.9", "2014-11-11T10:00:00Z").seen("2015-07-12T10:00:00Z");
		this.newsroom.send(old.backlog(), new IssueReleased(YearMonth.of(2014, 11), "November", List.of(), "Emus",
				Instant.parse("2014-12-05T10:00:00Z")));
		assertThat(this.queue.list("2015-07")).isEmpty();
		String recorded = reason("2015-07", old.id());

		bringIn("2014-11", old.id()).expectStatus().isEqualTo(409);
		bringIn("2015-07", old.id()).expectStatus().isOk();
		Seen entry = this.queue.only("2015-07");
		assertThat(entry.text()).contains("0.9");
		assertBalances("2015-07", 1);

		this.queue.decide(entry, "undo", null, null);
		assertThat(this.queue.list("2015-07")).isEmpty();
		assertThat(reason("2015-07", old.id())).isEqualTo(recorded);
		assertBalances("2015-07", 1);
	}

	@Test
	void aFollowUpIsTakenIntoTheApprovedEntryAsACorrection() {
		Project project = ItemSamples.project("Poplar", ProjectKind.CLIENT);
		this.newsroom.send(ItemSamples.release(project, "1.0", "2015-08-10T10:00:00Z").published());
		this.queue.decide(this.queue.only("2015-08"), "approve", null, null).expectStatus().isOk();
		Seen approved = this.queue.only("2015-08");
		this.newsroom.send(ItemSamples.release(project, "1.1", "2015-08-20T10:00:00Z").published());
		Seen flagged = byId("2015-08", approved.id());
		assertThat(flagged.text()).isEqualTo(approved.text());
		assertThat(flagged.flags()).singleElement()
			.satisfies((flag) -> assertThat(flag).containsEntry("what", "item").containsEntry("now", "1.1"));
		String proposed = String.valueOf(proposal(flagged).get("text"));
		assertThat(proposed).contains("[1.0]").contains("[1.1]");

		answer(flagged, Map.of("version", flagged.version(), "answer", "take", "text", "What nobody proposed"))
			.expectStatus()
			.isEqualTo(409);
		answer(flagged, Map.of("version", flagged.version(), "answer", "take", "text", proposed)).expectStatus().isOk();

		assertThat(byId("2015-08", approved.id()).text()).isEqualTo(proposed);
		assertThat(byId("2015-08", approved.id()).flags()).isEmpty();
		assertThat(items(approved.id())).hasSize(2);
		assertThat(this.newsroom.about(approved.id())).hasExactlyElementsOfTypes(EntryApproved.class,
				EntryCorrected.class);
		assertBalances("2015-08", 2);

		this.queue.decide(byId("2015-08", approved.id()), "undo", null, null).expectStatus().isOk();
		assertThat(byId("2015-08", approved.id()).text()).isEqualTo(approved.text());
		assertThat(this.queue.list("2015-08")).extracting(Seen::state)
			.containsExactlyInAnyOrder("approved", "in-review");
		assertBalances("2015-08", 2);
	}

	@Test
	void whatIsLeftAsItIsDoesNotNagAgainUntilTheNextChange() {
		Project project = ItemSamples.project("Quince", ProjectKind.CLIENT);
		ItemSamples item = ItemSamples.release(project, "1.0", "2015-09-10T10:00:00Z");
		this.newsroom.send(item.published());
		this.queue.decide(this.queue.only("2015-09"), "approve", null, null).expectStatus().isOk();
		this.newsroom.send(item.titled("1.0.1").revised(item.id(), 2));
		Seen flagged = this.queue.only("2015-09");
		assertThat(flagged.flags()).hasSize(1);

		answer(flagged, Map.of("version", flagged.version(), "answer", "leave", "seen", List.of(item.id() + ":2")))
			.expectStatus()
			.isOk();
		assertThat(this.queue.only("2015-09").flags()).isEmpty();
		assertThat(this.queue.only("2015-09").text()).isEqualTo(flagged.text());
		this.newsroom.send(ItemSamples.release(project, "0.1-beta1", "2015-09-11T10:00:00Z").published());
		assertThat(byId("2015-09", flagged.id()).flags()).isEmpty();

		this.newsroom.send(item.titled("1.0.2").revised(item.id(), 3));
		assertThat(byId("2015-09", flagged.id()).flags()).singleElement()
			.satisfies((flag) -> assertThat(flag).containsEntry("then", "1.0").containsEntry("now", "1.0.2"));
		assertThat(this.newsroom.about(flagged.id())).hasSize(1);
	}

	private Map<String, Object> proposal(Seen entry) {
		Map<String, Object> proposal = this.queue.web()
			.get()
			.uri("/api/entries/{id}/proposal", entry.id())
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(new ParameterizedTypeReference<Map<String, Object>>() {
			})
			.returnResult()
			.getResponseBody();
		assertThat(proposal).isNotNull();
		return proposal;
	}

	private WebTestClient.ResponseSpec answer(Seen entry, Map<String, ?> answer) {
		return post(entry, "proposal", answer);
	}

	private WebTestClient.ResponseSpec merge(Seen entry, UUID into, String wording) {
		return post(entry, "merge", Map.of("version", entry.version(), "into", into, "wording", wording));
	}

	private WebTestClient.ResponseSpec post(Seen entry, String what, Map<String, ?> body) {
		return this.queue.web().post().uri("/api/entries/" + entry.id() + "/" + what).bodyValue(body).exchange();
	}

	private WebTestClient.ResponseSpec bringIn(String month, UUID item) {
		return this.queue.web().post().uri("/api/months/{month}/items/{item}", month, item).exchange();
	}

	private Seen about(String month, String words) {
		return this.queue.list(month)
			.stream()
			.filter((entry) -> entry.title().startsWith(words))
			.findFirst()
			.orElseThrow();
	}

	private Seen byId(String month, UUID id) {
		return this.queue.list(month).stream().filter((entry) -> entry.id().equals(id)).findFirst().orElseThrow();
	}

	private List<?> items(UUID entry) {
		return (List<?>) this.queue.detail(entry).get("items");
	}

	private @Nullable String reason(String month, UUID item) {
		return ((List<?>) this.queue.account(month).get("lines")).stream()
			.map((line) -> (Map<?, ?>) line)
			.filter((line) -> line.get("item").equals(item.toString()))
			.map((line) -> String.valueOf(line.get("reason")))
			.findFirst()
			.orElse(null);
	}

	/** Each item stands in one line, and the states add up. */
	private void assertBalances(String month, int total) {
		Map<String, Object> account = this.queue.account(month);
		List<?> lines = (List<?>) account.get("lines");
		assertThat(lines).hasSize(total).extracting((line) -> ((Map<?, ?>) line).get("item")).doesNotHaveDuplicates();
		assertThat(account).containsEntry("total", total);
		assertThat(((Map<?, ?>) account.get("states")).values().stream().mapToInt((count) -> (int) count).sum())
			.isEqualTo(total);
	}

}
