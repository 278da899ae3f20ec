package org.xmpp.newsletter.summarizer.draft;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ChangesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Added voice messages | adds voice messages",
			"Adding voice messages | adds voice messages", "Fixes the list of rooms | fixes the list of rooms",
			"MUC: Display moderated messages | displays moderated messages",
			"Dropped the old roster | drops the old roster",
			"Support for message replies | adds support for message replies",
			"Rewrote the whole settings page | rewrites the whole settings page",
			"Option to hide the reed | adds an option to hide the reed",
			"Ability to move ponds | adds the ability to move ponds",
			"Don't notify about frogs | no longer notifies about frogs",
			"Properly show the colour of herons | properly shows the colour of herons",
			"Frog croak: Improve volume and add tone | improves volume and adds tone",
			"Fix ponds are never filled when it rains | fixes an issue where ponds are never filled when it rains",
			"Fixed Issue #7 - Compatibility issue with Marsh 4 | fixes a compatibility issue with Marsh 4",
			"[MARSH-12] - Add croaking (#12, @frog) | adds croaking",
			"feat(pond): reed counter by @frog in #12 | adds a reed counter",
			"Improvements to finding herons (requires libreed >= 2) | improves finding herons",
			"New Croak 2 support (XEP-0386) | adds new support for Croak 2 (XEP-0386)",
			"Now requires Marsh 4.4 or later | requires Marsh 4.4 or later",
			"Various bug fixes and improvements | brings various bug fixes and improvements" })
	void anItemIsReadAsWhatIsDoneToWhat(String item, String told) {
		assertThat(in("<ul><li>" + item + "</li></ul>")).singleElement()
			.extracting((change) -> change.verb(false) + " " + change.what(false))
			.isEqualTo(told);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Added | Reed counter for ponds | adds a reed counter for ponds",
					"New features | Frog Support: it was hard, but now it is there | adds support for frog",
					"Bug Fixes | Herons cannot land on ice | fixes an issue where herons cannot land on ice",
					"Fixed | Erroneous count of frogs | fixes erroneous count of frogs",
					"Removed | Old croaking engine | removes the old croaking engine",
					"New | XEP-0317 (Hats) | adds support for XEP-0317 (Hats)" })
	void whereAnItemNamesAThingTheHeadingSaysWhatIsDone(String heading, String item, String told) {
		assertThat(in("<h3>" + heading + "</h3><ul><li>" + item + "</li></ul>")).singleElement()
			.extracting((change) -> change.verb(false) + " " + change.what(false))
			.isEqualTo(told);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Cannot open the list of rooms", "Update for the reed", "Fix #12", "Croaks",
			"Add a frog and list the ponds", "Pond is the first that is wet", "Bump reed from 1.0 to 1.1" })
	void whatTellsNoDeedIsLeftOut(String item) {
		assertThat(in("<ul><li>" + item + "</li></ul>")).isEmpty();
	}

	@Test
	void whatOnlyDevelopersSeeIsLeftOut() {
		assertThat(in("<h3>Documentation</h3><ul><li>Add a page on frogs</li></ul><h3>Dependencies</h3><ul>"
				+ "<li>Update reed to 2.0</li></ul><ul><li>chore: add a frog</li></ul>"))
			.isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Fixes CVE-2025-1234 in the roster", "Security: names are checked now (@ada)",
			"Fix a denial of service by long names", "Guard against cross-site scripting",
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
			"Make images free of reported vulnerabilities", "Add a security policy and reporting guidelines" })
	void whatOnlySoundsSoIsAChangeLikeOthers(String item) {
		assertThat(in("<ul><li>" + item + "</li></ul>")).noneMatch(Change::mustBeTold);
	}

	@Test
	void underAHeadingForNewThingsTheThingIsEnough() {
		assertThat(in("<h3>Added</h3><ul><li>Erlang debugging tool for rooms</li></ul>")).singleElement()
			.extracting(Change::verb, Change::what)
			.containsExactly("add", "an Erlang debugging tool for rooms");
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

	private static List<Change> in(String html) {
		return Changes.in(Body.of(html)).told();
	}

}
