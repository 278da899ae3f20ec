package org.xmpp.newsletter.summarizer.story;

import java.net.URI;
import java.time.YearMonth;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmpp.newsletter.contracts.ProjectKind;
import org.xmpp.newsletter.summarizer.ItemSamples;

import static org.assertj.core.api.Assertions.assertThat;

class PastTests {

	private static final YearMonth MAY = YearMonth.of(2025, 5);

	@Test
	void onlyAProjectThatIsKnownToBeUnprintedIsNew() {
		assertThat(Past.NEVER.isNew()).isTrue();
		assertThat(Past.UNKNOWN.isNew()).isFalse();
		assertThat(Past.printed(List.of()).isNew()).isFalse();
	}

	@Test
	void theReleaseBeforeIsTheHighestLowerOneThatWasPrinted() {
		Past past = Past.printed(List.of(told("0.9", "x"), told("0.12.4", "x"), told("13.0.0", "x")));
		assertThat(past.before(version("0.12.5"))).map(Past.Told::version).map(Version::text).contains("0.12.4");
		assertThat(past.before(version("13.0"))).as("the same version, spelt otherwise")
			.map(Past.Told::version)
			.map(Version::text)
			.contains("0.12.4");
		assertThat(past.before(version("0.9"))).isEmpty();
	}

	@Test
	void aVersionIsRememberedHoweverItIsSpelt() {
		assertThat(Past.printed(List.of(told("v1.2", "x"))).printedIn(version("1.2.0"))).contains(MAY);
	}

	@ParameterizedTest
	@CsvSource(
			textBlock = """
					https://github.com/a/b/releases/tag/v1.0,       https://github.com/a/b/releases/tag/v1.1,     https://github.com/a/b/compare/v1.0...v1.1
					https://github.com/A/b/releases/tag/b-1.0,      https://github.com/a/b/releases/tag/b-1.1,    https://github.com/a/b/compare/b-1.0...b-1.1
					https://codeberg.org/a/b/releases/tag/1.0,      https://codeberg.org/a/b/src/tag/1.1,         https://codeberg.org/a/b/compare/1.0...1.1
					https://dev.gajim.org/g/nb/-/tags/1.0,          https://dev.gajim.org/g/nb/-/releases/1.1,    https://dev.gajim.org/g/nb/-/compare/1.0...1.1
					https://gitlab.com/a/sub/b/-/tags/release%2F1.0,https://gitlab.com/a/sub/b/-/tags/release%2F1.1, https://gitlab.com/a/sub/b/-/compare/release%2F1.0...release%2F1.1
					""")
	void aForgeComparesTheTagsAsTheyAreWritten(String before, String after, String compared) {
		Past past = Past.printed(List.of(told("1.0", before)));
		assertThat(Comparison.of(version("1.1"), URI.create(after), past)).map(Comparison::page)
			.contains(URI.create(compared));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "https://github.com/a/other/releases/tag/v1.0", "https://codeberg.org/a/b/releases/tag/v1.0",
					"https://heron.example/news/1.0", "https://github.com/a/b", "https://github.com/a/b/releases" })
	void nothingIsComparedWithATagOfAnotherPlaceOrNone(String before) {
		Past past = Past.printed(List.of(told("1.0", before)));
		assertThat(Comparison.of(version("1.1"), URI.create("https://github.com/a/b/releases/tag/v1.1"), past))
			.isEmpty();
	}

	@Test
	void thePageOfATagIsTakenFromTheFeedWhereTheIssueLinkedAPost() {
		Item old = ItemSamples.release(ItemSamples.project("Heron", ProjectKind.CLIENT), "v1.0", "2025-05-01T10:00:00Z")
			.link("https://github.com/a/b/releases/tag/v1.0")
			.item();
		Past past = Past.printed(List.of(told("1.0", "https://heron.example/news/1.0"))).withPages(List.of(old));
		assertThat(past.releases()).extracting(Past.Told::link).containsExactly(old.content().link());
	}

	private static Past.Told told(String text, String link) {
		return Past.Told.of(text, URI.create(link), "Heron", MAY).orElseThrow();
	}

	private static Version version(String text) {
		return Versions.in(text).getFirst();
	}

}
