package org.xmpp.newsletter.aggregator.specification;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class XepListReaderTests {

	@Test
	void entriesAreReadAsListed() {
		XepList list = Lists.parsed(Lists.xep(7, "Proposed", "0.2", "2025-01-27", "One.\nTwo."),
				Lists.proposal("spaces", "0.0.1"));
		assertThat(list.xeps()).containsOnlyKeys(7);
		assertThat(list.xeps().get(7)).isEqualTo(new Xep("Wire 7", "About.", Status.PROPOSED, "0.2",
				new Remark("One.\nTwo.", "ab"), LocalDate.of(2025, 1, 27)));
		assertThat(list.proposals()).containsOnlyKeys("spaces");
		assertThat(list.proposals().get("spaces").summary()).isEqualTo("It is about spaces.");
	}

	@ParameterizedTest
	@CsvSource({ "Draft, STABLE", "Stable, STABLE", "ProtoXEP, PROPOSAL", "Proto, PROPOSAL", "ProtoXep, PROPOSAL",
			"Active, ACTIVE", "experimental, EXPERIMENTAL", "Unheard of, UNKNOWN", "UNKNOWN, UNKNOWN" })
	void statusesHaveOneName(String listed, Status status) {
		assertThat(Lists.parsed(Lists.xep(1, listed, "1.0")).xeps().get(1).status()).isEqualTo(status);
	}

	@Test
	void whatIsMissingOrMistypedIsLeftOut() {
		XepList list = Lists.parsed("<xep><number>1</number><future><title>no</title></future></xep>",
				Lists.xep(2, "Proposed", "1.0", "27th of June", null), "<xep><number>xxxx</number></xep>");
		assertThat(list.xeps()).containsOnlyKeys(1, 2);
		assertThat(list.xeps().get(1)).isEqualTo(new Xep("", null, Status.UNKNOWN, null, new Remark(null, null), null));
		assertThat(list.xeps().get(2).lastCall()).isNull();
		assertThat(list.proposals()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "<xep-infos/>", "<xep-infos><xep>", "<html><p>Sorry</p></html>", "no list",
			"<!DOCTYPE xep-infos><xep-infos><xep><number>1</number></xep></xep-infos>",
			"<!DOCTYPE xep-infos [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><xep-infos><xep><number>1</number>"
					+ "<title>&e;</title></xep></xep-infos>",
			"<xep-infos><xep><number>1</number><a><b><c><d><e><f><g/></f></e></d></c></b></a></xep></xep-infos>" })
	void whatIsNoListIsRefused(String text) {
		assertRefused(text);
	}

	@Test
	void whatIsTooLargeIsRefused() {
		assertRefused("<xep-infos><xep><number>1</number><title>" + "x".repeat(60_000) + "</title></xep></xep-infos>");
		assertRefused(new String(Lists.list(IntStream.rangeClosed(1, 5001)
			.mapToObj((number) -> "<xep><number>" + number + "</number></xep>")
			.toArray(String[]::new)), StandardCharsets.UTF_8));
	}

	private static void assertRefused(String text) {
		assertThatExceptionOfType(UnusableListException.class)
			.isThrownBy(() -> XepListReader.read(text.getBytes(StandardCharsets.UTF_8)));
	}

}
