package org.xmpp.newsletter.summarizer.draft;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ChangesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Added voice messages | add | voice messages", "Adding voice messages | add | voice messages",
					"Fixes the list of rooms | fix | the list of rooms",
					"MUC: Display moderated messages | display | moderated messages",
					"Dropped the old roster | drop | the old roster",
					"Support for message replies | add | support for message replies",
					"Rewrote the whole settings page | rewrite | the whole settings page" })
	void anItemIsReadAsWhatIsDoneToWhat(String item, String verb, String what) {
		assertThat(in("<ul><li>" + item + "</li></ul>")).singleElement().satisfies((change) -> {
			assertThat(change.verb()).isEqualTo(verb);
			assertThat(change.what()).isEqualTo(what);
		});
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "Cannot open the list of rooms", "Wrong address in the warning", "Fix for the roster page" })
	void whatTellsNoDeedIsLeftOut(String item) {
		assertThat(in("<h3>Bug fixes</h3><ul><li>" + item + "</li></ul>")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Fixes CVE-2025-1234 in the roster", "Security: names are checked now (@ada)",
			"Fix a denial of service by long names",
			"Escape names (security fix), see https://heron.example/advisory" })
	void securityIsAlwaysTold(String item) {
		assertThat(in("<ul><li>" + item + "</li></ul>")).singleElement()
			.extracting(Change::weight)
			.isEqualTo(Change.Weight.SECURITY);
	}

	@ParameterizedTest
	@ValueSource(strings = { "BREAKING: rename the option", "Dropped support for Windows 7",
			"A backwards incompatible format of backups" })
	void whatBreaksIsAlwaysTold(String item) {
		assertThat(in("<ul><li>" + item + "</li></ul>")).singleElement()
			.extracting(Change::weight)
			.isEqualTo(Change.Weight.BREAKING);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Add a non-breaking space", "Hide the setting on incompatible phones",
			"Make images free of reported vulnerabilities" })
	void whatOnlySoundsSoIsAChangeLikeOthers(String item) {
		assertThat(in("<ul><li>" + item + "</li></ul>")).noneMatch(Change::mustBeTold);
	}

	@Test
	void underAHeadingForNewThingsTheThingIsEnough() {
		assertThat(in("<h3>Added</h3><ul><li>Erlang debugging tool for rooms</li></ul>")).singleElement()
			.isEqualTo(new Change(Change.Weight.NEW, null, "Erlang debugging tool for rooms"));
	}

	@Test
	void aShortParagraphAboveAListIsItsHeading() {
		assertThat(Body.of("<p>New</p><ul><li>One thing</li></ul><p>Fixed</p><ul><li>Another</li></ul>").notes())
			.containsExactly(new Note("New", "One thing"), new Note("Fixed", "Another"));
	}

	@ParameterizedTest
	@CsvSource({ "add, adds", "fix, fixes", "unify, unifies", "display, displays", "switch, switches" })
	void aVerbIsConjugated(String verb, String singular) {
		assertThat(Verbs.singular(verb)).isEqualTo(singular);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"support for XEP-0461: Message Replies | support for [XEP-0461](/extensions/xep-0461.html) (Message Replies)",
			"XEP-0425 in rooms | [XEP-0425](/extensions/xep-0425.html) in rooms",
			"XEP 0030's rules | [XEP-0030](/extensions/xep-0030.html)'s rules",
			"XEP-0030 and XEP-0030 | [XEP-0030](/extensions/xep-0030.html) and XEP-0030", "a_b | a\\_b" })
	void aXepIsLinkedWithinTheSiteAndNamedByItsSource(String text, String written) {
		assertThat(Mentions.written(text)).isEqualTo(written);
	}

	private static List<Change> in(String html) {
		return Changes.in(Body.of(html));
	}

}
