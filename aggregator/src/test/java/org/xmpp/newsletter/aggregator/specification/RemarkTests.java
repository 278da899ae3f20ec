package org.xmpp.newsletter.aggregator.specification;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RemarkTests {

	@Test
	void initialsStandAfterTheLastPoint() {
		assertThat(new Remark("* Added one.\n* Took two away.", "ab").repaired())
			.isEqualTo("Added one.\nTook two away. (ab)");
		assertThat(new Remark("Done.", "XEP Editor: ab").repaired()).isEqualTo("Done. (XEP Editor: ab)");
	}

	@Test
	void withoutInitialsTheRemarkStandsAlone() {
		assertThat(new Remark(" Done. ", null).repaired()).isEqualTo("Done.");
		assertThat(new Remark("Done. (ab)", "ab").repaired()).isEqualTo("Done. (ab)");
	}

	@Test
	void withoutARemarkThereIsNothingToPrint() {
		assertThat(new Remark(null, "ab").repaired()).isNull();
		assertThat(new Remark(" \n * \n", "ab").repaired()).isNull();
	}

	@Test
	void onlyBreaksBeforeACapitalLetterSeparatePoints() {
		assertThat(new Remark("Explain why\n      it is so.\n  Fix   the schema.", "ab").repaired())
			.isEqualTo("Explain why it is so.\nFix the schema. (ab)");
		assertThat(new Remark("* one thing\n  and more of it\n* another", null).repaired())
			.isEqualTo("one thing and more of it\nanother");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Compatible with .", "both  and  are valid", "as in , and more", "* delegation of ",
			"* This and\n* That", "* One\n*\n* Two", "Version 1 of XEP-0060 / (gdk)  x" })
	void lostWordsLeaveGaps(String remark) {
		assertThat(new Remark(remark, "ab").gap()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "All is well.", "* One, two.\n* Three.", "It is sound and\n   complete.",
			"  Indented.\n  Too.", "A wand", "See .well-known" })
	void wholeRemarksHaveNone(String remark) {
		assertThat(new Remark(remark, "ab").gap()).isFalse();
	}

	@Test
	void noRemarkHasNoGap() {
		assertThat(new Remark(null, "ab").gap()).isFalse();
	}

}
