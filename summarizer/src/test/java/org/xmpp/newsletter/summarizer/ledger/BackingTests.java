package org.xmpp.newsletter.summarizer.ledger;

import java.net.URI;
import java.time.YearMonth;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmpp.newsletter.contracts.ProjectKind;
import org.xmpp.newsletter.summarizer.ItemSamples;
import org.xmpp.newsletter.summarizer.draft.Paragraph;
import org.xmpp.newsletter.summarizer.draft.SpecificationTitles;
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

	@ParameterizedTest
	@ValueSource(
			strings = { "[Heron](https://heron.example/). \\[DE\\]", "[Heron](https://heron.example/). \\[DE / EN\\]" })
	void theCodesOfLanguagesAtTheEndAreNoNames(String text) {
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

	private static List<Finding> notBackedNow(String text) {
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
		Finding finding = Backing.check(new Paragraph("It knows XEP-0444."), Sources.of(List.of(ITEM), Past.UNKNOWN))
			.getFirst();
		assertThat(finding.token()).isEqualTo(new Token(Kind.XEP, "XEP-0444"));
		assertThat("It knows XEP-0444.".substring(finding.start(), finding.end())).isEqualTo("XEP-0444");
		assertThat(finding.place()).isEqualTo(new Place(ITEM.id(), 1, "body", 15, 23,
				"Heron supports XEP-0444 with 12 emojis, by Ada Lovelace. See"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "A [link](https://heron.example/", "A [link] (https://heron.example/)", "A [link",
			"A [x](foo:bar)" })
	void aBrokenLinkIsSeen(String text) {
		assertThat(new Paragraph(text).hasBrokenLink()).isTrue();
	}

	private static final Item POST = ItemSamples
		.post(null, "Otter Blog", "Otter 2.3 for Debian 12", "2025-06-10T22:30:00Z")
		.by("Grace Hopper")
		.html("<p>Otter 2.3 needs Prosody 0.12.4 and Java 17. It fixes three crashes, knows 5 languages and 1,500 words, "
				+ "is 20 % faster, and was tested with 2.5 MB. Charles Babbage speaks on Saturday, 14 June 2025 at 19:00 UTC, "
				+ "and on the 5th of July. Das Treffen war am 3. Mai 2025. Since Otter 2.2 it uses h264, said The Ada Club.</p>")
		.item();

	@ParameterizedTest
	@ValueSource(strings = { "Otter 2.3 is out.", "It needs Prosody 0.12.4.", "It needs Java 17.",
			"It fixes 3 crashes.", "It fixes three crashes.", "It speaks five languages.", "It knows 1500 words.",
			"It is 20% faster.", "It was tested with 2.5 MB.", "See it on 14 June 2025.", "See it on June 14, 2025.",
			"See it on Saturday, June 14th.", "See it on 2025-06-14.", "See it in June 2025.", "See it on 14.06.2025.",
			"See it on 5 July 2025.", "It was on 3 May 2025.", "Published on 10 June 2025.", "It is at 19:00 UTC.",
			"Said by Charles Babbage.", "Charles Babbage has released it.", "The Ada Club is pleased.", "It uses h264.",
			"Otter has released version 2.3.", "Support for Debian 12 is here.", "Users like it. Everybody does." })
	void theSameThingInOtherWordsIsBacked(String text) {
		assertThat(unbacked(text)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "It fixes 5 crashes.", "It fixes four crashes.", "It fixes 2 crashes.",
			"It has 12 languages.", "It knows 1501 words.", "It knows 500 words.", "It is 20 times faster.",
			"It is 12 % faster.", "It was tested with 2.5 GB.", "Otter 0.12.4 is out.",
			"Otter has released version 0.12.4.", "Otter has released version 17.", "It needs Prosody 2.3.",
			"It needs Java 12.", "It needs Debian 17.", "See it on 15 June 2025.", "See it on 14 June 2024.",
			"See it on 14 July 2025.", "See it on June 2024.", "See it on Sunday, 14 June 2025.",
			"See it on 2025-06-15.", "See it on 5 July 2024.", "It was in May 2024.", "Published on 11 June 2025.",
			"It is at 19:00 CEST.", "It is at 18:00 UTC.", "It uses h265.", "Said by Ada Babbage.",
			"Said by Charles Hopper.", "Ada Hopper has released it.", "Gajim has released it.",
			"Otter has released version 2.30.", "Otter has released version 2.", "Otter has released version 2.3.1.",
			"Otter has released version 3.2.", "Otter has released version 2.3-rc1.", "Otter has released version 2.2.",
			"It runs on Debian 12 and Debian 12." })
	void whatMeansSomethingElseIsNotBacked(String text) {
		assertThat(unbacked(text)).isNotEmpty();
	}

	private static final Item OF_XEPS = ItemSamples
		.release(ItemSamples.project("Heron", ProjectKind.LIBRARY), "v1.9.4", "2025-06-10T10:00:00Z")
		.html("<ul><li>Update support for XEP-0474 to version 0.4</li><li>Add support for xep-0425 (0.3.0)</li></ul>")
		.item();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			It updates XEP-0474 (SASL SCRAM Downgrade Protection) to version 0.4. | true
			It adds XEP-0425 (Moderated Message Retraction, 0.3.0).               | true
			It adds XEP-0425 (Moderated Message Retraction) version 0.3.0.        | true
			It updates XEP-0474 (SASL SCRAM Downgrade Protection) to version 0.3. | false
			It adds XEP-0425 (Moderated Message Retraction, 0.4).                 | false
			It updates XEP-0474 (SASL SCRAM Downgrade Protection) to version 1.9.4. | false
			""")
	void theVersionOfAXepIsTheOneThatTheSourceGivesToThatXep(String text, boolean backed) {
		Sources sources = Sources.of(List.of(OF_XEPS), Past.UNKNOWN).naming(SpecificationTitles.shipped());
		assertThat(Backing.holds(new Paragraph(text), sources)).isEqualTo(backed);
	}

	@Test
	void theNotesOfAnotherVersionThatNameThisOneAreNotItsPage() {
		Item item = ItemSamples
			.release(ItemSamples.project("Heron", ProjectKind.SERVER), "v0.10.2.1", "2025-06-10T10:00:00Z")
			.link("https://code.example/birds/heron/releases/tag/v0.10.2.1")
			.html("<p>First release, based on version 0.10.2 of Heron.</p>")
			.item();
		Sources sources = Sources.of(List.of(item), Past.UNKNOWN);
		String form = "[Heron](https://heron.example/) version [%s](https://code.example/birds/heron/releases/tag/v0.10.2.1) has been released.";
		assertThat(Backing.holds(new Paragraph(form.formatted("0.10.2.1")), sources)).isTrue();
		assertThat(Backing.holds(new Paragraph(form.formatted("0.10.2")), sources)).isFalse();
	}

	@Test
	void whoWroteItIsWhoTheFeedNames() {
		String link = "[Otter 2.3 for Debian 12](https://blog.example/otter-2.3-for-debian-12)";
		assertThat(unbacked(link + ", by Grace Hopper.")).isEmpty();
		assertThat(unbacked(link + ", by Charles Babbage.")).containsExactly("Charles Babbage");
	}

	@Test
	void aDayThatOnlyTheFeedTellsCountsWithThatField() {
		assertThat(Backing.check(new Paragraph("It came on 10 June 2025."), Sources.of(List.of(POST), Past.UNKNOWN)))
			.singleElement()
			.satisfies((finding) -> assertThat(finding.place())
				.isEqualTo(new Place(POST.id(), 1, "published", 0, 10, "2025-06-10")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://heron.example/CHANGES", "https://code.example/heron/core/releases" })
	void aListOfChangesStandsWhereTheProjectDoes(String address) {
		assertThat(changelog(address)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://code.example/otter/app/CHANGES", "https://otter.example/changelog" })
	void theListOfChangesOfAnotherProjectIsNotBacked(String address) {
		assertThat(changelog(address)).containsExactly(address);
	}

	private static List<String> changelog(String address) {
		Item item = ItemSamples
			.release(ItemSamples.project("Heron", ProjectKind.CLIENT), "v1.2.0", "2025-06-10T10:00:00Z")
			.link("https://code.example/heron/core/releases/tag/v1.2.0")
			.html("<p>See <a href='%s'>this</a>.</p>".formatted(address))
			.item();
		return Backing
			.check(new Paragraph("Full details on the [changelog](%s).".formatted(address)),
					Sources.of(List.of(item), Past.UNKNOWN))
			.stream()
			.filter((finding) -> !finding.isBacked())
			.map((finding) -> finding.token().text())
			.toList();
	}

	private static List<String> unbacked(String text) {
		return Backing.check(new Paragraph(text), Sources.of(List.of(POST), Past.UNKNOWN))
			.stream()
			.filter((finding) -> !finding.isBacked())
			.map((finding) -> finding.token().text())
			.toList();
	}

	private static List<Finding> notBacked(String text) {
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
