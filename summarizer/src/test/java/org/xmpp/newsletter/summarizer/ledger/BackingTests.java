package org.xmpp.newsletter.summarizer.ledger;

import java.net.URI;
import java.time.YearMonth;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmpp.newsletter.contracts.ProjectKind;
import org.xmpp.newsletter.summarizer.ItemSamples;
import org.xmpp.newsletter.summarizer.draft.Paragraph;
import org.xmpp.newsletter.summarizer.story.Item;
import org.xmpp.newsletter.summarizer.story.Past;

import static org.assertj.core.api.Assertions.assertThat;

class BackingTests {

	private static final Item ITEM = ItemSamples
		.release(ItemSamples.project("Heron", ProjectKind.CLIENT), "v1.2.0", "2025-06-10T10:00:00Z")
		.html("<p>Heron supports XEP-0444 with 12 emojis, by Ada Lovelace. See <a href='https://heron.example/new'>this</a>.</p>")
		.item();

	@ParameterizedTest
	@ValueSource(strings = { "Heron 1.2.0 is out.", "The client Heron knows XEP-0444 now.", "It has 12 emojis.",
			"Written by Ada Lovelace.", "See [this](https://heron.example/new).", "See [it](https://heron.example/)." })
	void whatTheSourceSaysIsBacked(String text) {
		assertThat(notBacked(text)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Heron 1.2 is out.", "Heron 1.2.0.1 is out.", "Heron 2.0 is out.", "It has 1 emoji.",
			"It knows XEP-0445.", "Written by Charles Babbage.", "See [this](https://evil.example/)." })
	void whatTheSourceDoesNotSayIsNot(String text) {
		assertThat(notBacked(text)).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Version [1.2.0](https://heron.example/).", "Version [1.2.0](https://heron.example/new).",
			"Version [v1.2.0](https://heron.example/new).", "[XEP-0444](/extensions/xep-0445.html)" })
	void aKnownAddressUnderTheWrongTextIsNotBacked(String text) {
		assertThat(notBacked(text)).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Version [1.2.0](https://code.example/heron/releases/tag/v1.2.0).",
			"[Heron](https://heron.example/)", "[XEP-0444](/extensions/xep-0444.html)" })
	void aLinkThatLeadsWhereItsTextSaysIsBacked(String text) {
		assertThat(notBacked(text)).isEmpty();
	}

	@Test
	void theComparisonWithThePrintedVersionIsBackedByBothReleasePages() {
		String page = "https://code.example/birds/heron/compare/v1.1.0...v1.2.0";
		assertThat(notBackedNow("Details from [1.1.0 to 1.2.0](" + page + ").")).isEmpty();
		assertThat(notBackedNow("Details from [1.1.0 to 1.2.1](" + page + ").")).isNotEmpty();
		assertThat(notBackedNow("Details from [1.1.0 to 1.2.0](" + page.replace("v1.1.0", "v1.0.0") + ")."))
			.isNotEmpty();
		assertThat(notBackedNow("Details on the [changelog](" + page + ").")).isNotEmpty();
		assertThat(notBacked("Details from [1.1.0 to 1.2.0](" + page + ").")).isNotEmpty();
	}

	private static List<Backing.Finding> notBackedNow(String text) {
		Item item = ItemSamples
			.release(ItemSamples.project("Heron", ProjectKind.CLIENT), "v1.2.0", "2025-06-10T10:00:00Z")
			.link("https://code.example/birds/heron/releases/tag/v1.2.0")
			.item();
		Past past = Past.printed(
				Past.Told
					.of("1.1.0", URI.create("https://code.example/birds/heron/releases/tag/v1.1.0"), "Heron",
							YearMonth.of(2025, 4))
					.stream()
					.toList());
		return Backing.check(new Paragraph(text), Sources.of(List.of(item), past))
			.stream()
			.filter((finding) -> !finding.isBacked())
			.toList();
	}

	@Test
	void aFindingNamesItsPlace() {
		Backing.Finding finding = Backing
			.check(new Paragraph("It knows XEP-0444."), Sources.of(List.of(ITEM), Past.UNKNOWN))
			.getFirst();
		assertThat(finding.place()).isEqualTo(new Backing.Place(ITEM.id(), "body", 15, 23));
	}

	@ParameterizedTest
	@ValueSource(strings = { "A [link](https://heron.example/", "A [link] (https://heron.example/)", "A [link",
			"A [x](foo:bar)" })
	void aBrokenLinkIsSeen(String text) {
		assertThat(new Paragraph(text).hasBrokenLink()).isTrue();
	}

	private static List<Backing.Finding> notBacked(String text) {
		return Backing.check(new Paragraph(text), Sources.of(List.of(ITEM), Past.UNKNOWN))
			.stream()
			.filter((finding) -> !finding.isBacked())
			.toList();
	}

	@Test
	void plainTextIsWhatAReaderSees() {
		assertThat(
				new Paragraph("[a\\_b](https://x.example/) and [1.0](https://x.example/1.0) use `fast_tls` and c\\_d.")
					.plain())
			.isEqualTo("a_b and 1.0 use fast_tls and c_d.");
	}

}
