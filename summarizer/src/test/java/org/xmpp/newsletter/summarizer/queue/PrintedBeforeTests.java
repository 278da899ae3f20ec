package org.xmpp.newsletter.summarizer.queue;

import java.net.URI;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.contracts.ImportedEntry;
import org.xmpp.newsletter.contracts.IssueImported;
import org.xmpp.newsletter.contracts.PrintedLink;
import org.xmpp.newsletter.contracts.Project;
import org.xmpp.newsletter.contracts.ProjectKind;
import org.xmpp.newsletter.summarizer.ItemSamples;
import org.xmpp.newsletter.summarizer.Newsroom;
import org.xmpp.newsletter.summarizer.ServiceTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class PrintedBeforeTests {

	private final Newsroom newsroom;

	private QueueClient queue;

	PrintedBeforeTests(@Autowired Newsroom newsroom) {
		this.newsroom = newsroom;
	}

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.queue = QueueClient.on(port);
	}

	@Test
	void whatAnIssuePrintedIsFoldedWhetherTheIssueOrTheItemCameFirst() {
		Project project = ItemSamples.project("Nutcracker", ProjectKind.SERVER);
		ItemSamples early = ItemSamples.release(project, "1.0", "1996-03-02T10:00:00Z");
		ItemSamples late = ItemSamples.release(project, "1.1", "1996-03-03T10:00:00Z");
		this.newsroom.send(early.published());
		assertThat(this.queue.list("1996-03")).hasSize(1);

		this.newsroom.send(issue("1996-02",
				"[Nutcracker](https://nutcracker.example/) has released versions [1.0](%s) and [1.1](%s)."
					.formatted(early.content().link(), late.content().link())));
		this.newsroom.send(late.published());

		assertThat(this.queue.list("1996-03")).isEmpty();
		assertThat(this.queue.account("1996-03").get("lines").toString())
			.contains("printed in the issue of February 1996 under Servers");
	}

	@Test
	void aStoryTellsOnlyTheVersionsThatWereNotPrinted() {
		Project project = ItemSamples.project("Serin", ProjectKind.CLIENT);
		this.newsroom.send(issue("1996-04", "[Serin 2.0](https://serin.example/blog/2-0-is-out) is out."));

		this.newsroom.send(ItemSamples.release(project, "2.0", "1996-05-10T10:00:00Z").published(),
				ItemSamples.release(project, "2.1", "1996-05-11T10:00:00Z").published());

		assertThat(this.queue.only("1996-05").text()).contains("2.1").doesNotContain("2.0");
	}

	@Test
	void aNewReleaseIsTheNewsEvenWhenHomePageAndChangelogWereLinkedBefore() {
		Project project = ItemSamples.project("Brambling", ProjectKind.CLIENT);
		this.newsroom.send(issue("1996-06",
				"[Brambling](https://brambling.example/) has released version "
						+ "[3.0](https://code.example/brambling/releases/tag/3.0). Full details on the "
						+ "[changelog](https://code.example/brambling/blob/main/CHANGELOG.md)."));

		this.newsroom.send(ItemSamples.release(project, "3.0.1", "1996-07-10T10:00:00Z").published(),
				ItemSamples.release(project, "3.0.2", "1996-07-11T10:00:00Z")
					.link("https://code.example/brambling/blob/main/CHANGELOG.md")
					.published());

		assertThat(this.queue.only("1996-07").text()).contains("3.0.1").contains("3.0.2");
	}

	@Test
	void whatIsDecidedHereStaysWhateverIsImported() {
		Project project = ItemSamples.project("Gannet", ProjectKind.CLIENT);
		ItemSamples release = ItemSamples.release(project, "4.0", "1996-09-10T10:00:00Z");
		this.newsroom.send(release.published());
		this.queue.decide(this.queue.only("1996-09"), "reject", "We will see.", null).expectStatus().isOk();

		this.newsroom.send(issue("1996-08", "[Gannet](https://gannet.example/) has released version [4.0](%s)."
			.formatted(release.content().link())));

		assertThat(this.queue.only("1996-09").state()).isEqualTo("rejected");
	}

	@Test
	void anImportThatReplacesAnotherBringsBackWhatWasNotPrintedAfterAll() {
		Project project = ItemSamples.project("Fulmar", ProjectKind.CLIENT);
		ItemSamples release = ItemSamples.release(project, "5.0", "1996-11-10T10:00:00Z");
		this.newsroom.send(release.published(),
				issue("1996-10", "[Fulmar](https://fulmar.example/) has released version [5.0](%s)."
					.formatted(release.content().link())));
		assertThat(this.queue.list("1996-11")).isEmpty();

		this.newsroom.send(issue("1996-10", "[Nothing](https://nothing.example/post/of-interest) happened."));

		assertThat(this.queue.only("1996-11").text()).contains("5.0");
	}

	@Test
	void whatIsOpenInAMonthThatWasPrintedElsewhereIsOfferedForTheNext() {
		Project project = ItemSamples.project("Petrel", ProjectKind.CLIENT);
		this.newsroom.send(ItemSamples.release(project, "6.0", "1995-01-10T10:00:00Z").published());

		this.newsroom.send(issue("1995-01", "[Nothing](https://nothing.example/post/of-interest) happened."));

		assertThat(this.queue.list("1995-01")).isEmpty();
		assertThat(this.queue.only("1995-02").text()).contains("6.0");
	}

	private static IssueImported issue(String month, String text) {
		List<PrintedLink> links = java.util.regex.Pattern.compile("\\[([^\\]]+)\\]\\(([^)]+)\\)")
			.matcher(text)
			.results()
			.map((link) -> new PrintedLink(link.group(1), URI.create(link.group(2))))
			.toList();
		YearMonth covered = YearMonth.parse(month);
		ImportedEntry entry = new ImportedEntry("servers", links.getFirst().text(), text, null, links);
		return new IssueImported(List.of(covered), "An issue", covered.plusMonths(1).atDay(5), List.of(entry), "Emus",
				Instant.parse("2026-01-01T00:00:00Z"));
	}

}
