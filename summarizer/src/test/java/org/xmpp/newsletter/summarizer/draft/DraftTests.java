package org.xmpp.newsletter.summarizer.draft;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class DraftTests {

	private static final Maker.Rules RULES = new Maker.Rules("0a1b2c3d");

	private static final Maker.Model MODEL = new Maker.Model("small-8b", "1", 1200, 345, "It can call now.");

	private final JsonMapper json = JsonMapper.builder().build();

	@Test
	void aModelTellsTheMiddleAndNothingElse() {
		Draft told = draft("Opening. Old news. Closing.", new Draft.Rest(8, 18)).toldBy(MODEL);

		assertThat(told.text()).isEqualTo("Opening. It can call now. Closing.");
		assertThat(told.maker()).isEqualTo(MODEL);
		assertThat(told.toldBy(MODEL)).isEqualTo(told);
	}

	@Test
	void aModelTellsWhereTheRulesHadNothingToTell() {
		assertThat(draft("Opening. Closing.", new Draft.Rest(8, 8)).toldBy(MODEL).text())
			.isEqualTo("Opening. It can call now. Closing.");
	}

	@Test
	void whatMayNotBeToldOtherwiseStays() {
		Draft foreign = draft("Titel. [DE]", null);

		assertThat(foreign.toldBy(MODEL)).isEqualTo(foreign);
	}

	@Test
	void whatTheEditorChangedIsMeasuredAgainstTheDraftOfTheMachine() {
		Draft once = draft("One two three four.", null).editedBy("Ana", "One two three five.");
		Draft twice = once.editedBy("Ben", "One two six five.");

		assertThat(once.changed()).isEqualTo(0.25, within(1e-9));
		assertThat(twice.changed()).isEqualTo(0.5, within(1e-9));
		assertThat(twice.maker()).isEqualTo(new Maker.Editor("Ben", RULES, "One two three four."));
		assertThat(twice.maker().words()).isEqualTo("Ben, from a draft by rules (forms 0a1b2c3d)");
	}

	@Test
	void savingTheSameTextIsNoEdit() {
		Draft draft = draft("One.", null);

		assertThat(draft.editedBy("Ana", "One.")).isSameAs(draft);
	}

	@Test
	void anyDraftIsReadAsItWasWritten() {
		Draft rules = draft("Opening. Old news.", new Draft.Rest(8, 18));

		assertThat(List.of(rules, rules.toldBy(MODEL), rules.toldBy(MODEL).editedBy("Ana", "Mine.")))
			.allSatisfy((draft) -> assertThat(this.json.readValue(this.json.writeValueAsString(draft), Draft.class))
				.isEqualTo(draft));
	}

	@Test
	void aDraftFromBeforeMakersWereWrittenDownIsReadAsMadeByRules() {
		Draft old = this.json.readValue("""
				{"title": "Gajim 1.0", "text": "Gajim.", "happened": "2025-01-01T00:00:00Z", "links": []}""",
				Draft.class);

		assertThat(old.maker().words()).isEqualTo("rules");
		assertThat(old.rest()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "a b c, a b c, 0", "a b c d, a b c, 0.142857", "a, b, 1", "'', '', 0", "'', a, 1" })
	void theShareOfChangedWords(String before, String after, double share) {
		assertThat(Rewording.share(before, after)).isEqualTo(share, within(1e-5));
	}

	private static Draft draft(String text, Draft.Rest rest) {
		return new Draft("Title", text, rest, RULES, null, null, null, false, Instant.EPOCH, List.of());
	}

}
