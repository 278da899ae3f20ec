package org.xmpp.newsletter.summarizer.memory;

import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmpp.newsletter.contracts.Project;
import org.xmpp.newsletter.contracts.ProjectKind;
import org.xmpp.newsletter.summarizer.ItemSamples;
import org.xmpp.newsletter.summarizer.section.Section;
import org.xmpp.newsletter.summarizer.story.Past;
import org.xmpp.newsletter.summarizer.story.Versions;

import static org.assertj.core.api.Assertions.assertThat;

class PrintedEntryTests {

	private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					Lantern | 2.1 | [Lantern](https://lantern.example/) has released versions [2.0](https://x.example/a/2-0) and [2.1](https://x.example/a/2-1).
					Lantern | 2.1 | [Lantern 2.1](https://x.example/post/lantern) is out.
					Lantern | 2.1 | Lantern, a lamp, was released: [version 2.1](https://x.example/post/lamp).
					wick | 2.1 | A lamp needs [version 2.1](https://forge.example/ada/wick/releases/tag/v2.1).
					""")
	void whoseVersionItIsIsReadFromWhatStandsBeforeItOrFromTheRepository(String project, String version,
			String markdown) {
		assertThat(releases(markdown)).anySatisfy((release) -> {
			assertThat(release.version()).isEqualTo(version);
			assertThat(release.isOf(project)).isTrue();
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					go-xmpp | 0.9 | [go-xmpp](https://a.example/) version [0.2](https://a.example/1) and [go-sendxmpp](https://b.example/) version [0.9](https://b.example/1).
					Beacon | 2.1 | [Beacon](https://beacon.example/) is a lamp. Lantern was released in [version 2.1](https://x.example/post/lamp).
					Lantern | 2.1 | [Lantern](https://lantern.example/): see the [changelog of 2.1](https://x.example/changelog).
					""")
	void aVersionOfAnotherProjectOrInAChangelogIsNotItsRelease(String project, String version, String markdown) {
		assertThat(releases(markdown))
			.noneMatch((release) -> release.version().equals(version) && release.isOf(project));
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://lantern.example/", "https://lantern.example/blog/",
			"https://lantern.example/CHANGELOG.md", "https://forge.example/ada/lantern/releases",
			"https://github.com/ada/lantern", "https://github.com/ada/lantern#readme",
			"https://github.com/ada/lantern/compare/1...2", "https://xmpp.org/extensions/xep-0001.html",
			"https://en.wikipedia.org/wiki/Lantern", "https://www.youtube.com/@lantern",
			"https://wiki.xmpp.org/web/Fair", "https://play.google.com/store/apps/details?id=lantern" })
	void aPageThatStaysIsNoNews(URI link) {
		assertThat(NewsLinks.carriesNews(link)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://lantern.example/blog/lantern-2-1-is-out", "https://xmpp.org/2025/03/a-report/",
			"https://github.com/ada/lantern/releases/tag/v2.1", "https://www.youtube.com/watch?v=abcdef",
			"https://discourse.example/t/lantern-2-1/1234", "https://mov.im/?post/pubsub.movim.eu/Movim/news" })
	void aPageThatTellsOneThingIsNews(URI link) {
		assertThat(NewsLinks.carriesNews(link)).isTrue();
	}

	@Test
	void anIssueOfTheSameMonthOrLaterFoldsNothingBeforeItIsOut() {
		Project lantern = ItemSamples.project("Lantern", ProjectKind.CLIENT);
		ItemSamples release = ItemSamples.release(lantern, "2.1", "2025-03-10T10:00:00Z");
		String markdown = "[Lantern](https://lantern.example/) has released version [2.1](%s)."
			.formatted(release.content().link());
		for (String month : List.of("2025-03", "2025-04")) {
			assertThat(recall(month, Origin.IMPORTED, markdown, LONG_AGO).page(release.item())).isEmpty();
			assertThat(recall(month, Origin.SHIPPED, markdown, LocalDate.of(2026, 1, 1)).page(release.item()))
				.isEmpty();
			assertThat(recall(month, Origin.IMPORTED, markdown, LocalDate.of(2026, 1, 1)).page(release.item()))
				.isPresent();
		}
		assertThat(recall("2025-02", Origin.SHIPPED, markdown, LONG_AGO).version(release.item(),
				Versions.in("2.1").getFirst()))
			.hasValue("printed in the issue of February 2025 under Clients and Applications");
	}

	@Test
	void aPageThatGotNewContentLongAfterItWasPrintedIsNewsAgain() {
		ItemSamples post = ItemSamples.post(null, "Lamps", "A page of lamps", "2025-05-10T10:00:00Z");
		String markdown = "[A page](%s)".formatted(post.content().link());
		assertThat(recall("2024-01", Origin.IMPORTED, markdown, LONG_AGO).page(post.item())).isEmpty();
		assertThat(recall("2025-04", Origin.IMPORTED, markdown, LONG_AGO).page(post.item())).isPresent();
	}

	@Test
	void thePastOfAProjectIsItsPrintedReleasesOrThatItWasNeverPrinted() {
		Recollection memory = recall("2025-02", Origin.IMPORTED,
				"[Lantern](https://lantern.example/) has released version [2.1](https://lantern.example/releases/tag/2.1).",
				LONG_AGO);
		YearMonth march = YearMonth.of(2025, 3);
		assertThat(memory.past("Lantern", march, 20).before(Versions.in("2.2").getFirst())).isPresent();
		assertThat(memory.past("Beacon", march, 20)).isEqualTo(Past.NEVER);
		assertThat(memory.past("Beacon", march, 3)).isEqualTo(Past.UNKNOWN);
		assertThat(memory.past("Lantern", YearMonth.of(2025, 2), 20)).isEqualTo(Past.NEVER);
	}

	@Test
	void whatShipsIsReadAsItWasWritten() {
		ShippedIssue issue = new ShippedIssue(YearMonth.of(2025, 2), LocalDate.of(2025, 3, 5),
				List.of(facts("[Lantern](https://lantern.example/) has released versions "
						+ "[2.0](https://lantern.example/post/2-0-is-out) and [2.1](http://old.example/post/2-1)."),
						facts("[Fair](https://fair.example/)")));
		assertThat(ShippedIssue.read(issue.lines().stream())).containsExactly(issue);
		assertThat(String.join("\n", issue.lines())).doesNotContain("has released");
	}

	@Test
	void theShippedFactsEndBeforeThisNewsroomBeganAndAreSmall() throws Exception {
		try (InputStream file = getClass().getResourceAsStream("/summarizer/memory.tsv")) {
			byte[] facts = file.readAllBytes();
			List<ShippedIssue> issues = ShippedIssue.read(new String(facts, StandardCharsets.UTF_8).lines());
			assertThat(issues).hasSizeGreaterThan(70)
				.last()
				.extracting(ShippedIssue::month)
				.isEqualTo(YearMonth.of(2025, 6));
			assertThat(facts).hasSizeLessThan(200_000);
		}
	}

	private static PrintedEntry facts(String markdown) {
		PrintedEntry entry = entry(markdown);
		return new PrintedEntry(entry.section(), "", "", "Lantern", entry.address(), entry.pages(),
				entry.releases()
					.stream()
					.map((release) -> new PrintedRelease("Lantern", release.version(), release.link()))
					.toList());
	}

	private static Recollection recall(String month, Origin origin, String markdown, LocalDate today) {
		YearMonth covered = YearMonth.parse(month);
		return new Recollection(
				List.of(new Remembered(covered, covered.plusMonths(1).atDay(5), origin, entry(markdown))), today);
	}

	private static List<PrintedRelease> releases(String markdown) {
		return entry(markdown).releases();
	}

	private static PrintedEntry entry(String markdown) {
		return PrintedEntry
			.of(Section.CLIENTS, null, markdown, null, new org.xmpp.newsletter.summarizer.draft.Paragraph(markdown)
				.links()
				.stream()
				.map((link) -> new org.xmpp.newsletter.contracts.PrintedLink(link.text(), URI.create(link.address())))
				.toList());
	}

}
