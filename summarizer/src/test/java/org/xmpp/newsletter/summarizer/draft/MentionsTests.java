package org.xmpp.newsletter.summarizer.draft;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MentionsTests {

	private final Mentions mentions = new Mentions(
			new SpecificationTitles(Map.of(9801, "Frog Reactions", 9802, "Croaking over Reed", 9803, "Heron 2")));

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"support for XEP-9801 | support for [XEP-9801](/extensions/xep-9801.html) (Frog Reactions)",
			"support for XEP-9801: Frog Reactions in ponds | support for [XEP-9801](/extensions/xep-9801.html) (Frog Reactions) in ponds",
			"XEP-9801 (Frog Reactions) | [XEP-9801](/extensions/xep-9801.html) (Frog Reactions)",
			"XEP-9801 Frog Reactions now | [XEP-9801](/extensions/xep-9801.html) (Frog Reactions) now",
			"shows Frog reactions (XEP-9801) | shows [XEP-9801](/extensions/xep-9801.html) (Frog Reactions)",
			"loud reed (XEP-9802) too | loud reed ([XEP-9802](/extensions/xep-9802.html): Croaking over Reed) too",
			"reed (loud, XEP-9802) | reed (loud, [XEP-9802](/extensions/xep-9802.html))",
			"XEP-9803 (0.3.0) | [XEP-9803](/extensions/xep-9803.html) (Heron 2, 0.3.0)",
			"XEP 9801's rules | [XEP-9801](/extensions/xep-9801.html)'s rules",
			"XEP-9801 and XEP-9801 | [XEP-9801](/extensions/xep-9801.html) (Frog Reactions) and XEP-9801",
			"XEP-9801, XEP-9803 | [XEP-9801](/extensions/xep-9801.html) (Frog Reactions), [XEP-9803](/extensions/xep-9803.html) (Heron 2)",
			"MUC and OMEMO a_b | MUC and OMEMO a\\_b" })
	void aXepIsLinkedWithinTheSiteAndCalledByItsTitle(String text, String written) {
		assertThat(this.mentions.written(text)).isEqualTo(written);
	}

	@Test
	void aWrongTitleInTheSourceIsNotRepeated() {
		assertThat(this.mentions.written("XEP-9801: Toad Reactions"))
			.isEqualTo("[XEP-9801](/extensions/xep-9801.html) (Frog Reactions)");
		assertThat(this.mentions.written("XEP-9801 (Toad Reactions)"))
			.isEqualTo("[XEP-9801](/extensions/xep-9801.html) (Frog Reactions)");
	}

	@Test
	void aXepThatNobodyHasHeardOfIsCalledAsItsSourceCallsIt() {
		assertThat(this.mentions.written("XEP-9899: Newt Replies"))
			.isEqualTo("[XEP-9899](/extensions/xep-9899.html) (Newt Replies)");
		assertThat(this.mentions.written("XEP-9899 in ponds"))
			.isEqualTo("[XEP-9899](/extensions/xep-9899.html) in ponds");
	}

	@Test
	void whatWasHeardOfIsNewerThanWhatTheProgramBrings() {
		assertThat(SpecificationTitles.shipped().title(45)).contains("Multi-User Chat");
		assertThat(SpecificationTitles.shipped().with(Map.of(45, "Ponds")).title(45)).contains("Ponds");
	}

}
