package org.xmpp.newsletter.assembler.issue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xmpp.newsletter.assembler.entry.Entry;
import org.xmpp.newsletter.assembler.style.HouseStyles;

import static org.assertj.core.api.Assertions.assertThat;

class SectionPrinterTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Reiher. | Reiher. [DE]", "Reiher. [DE] | Reiher. [DE]",
			"Reiher. \\[DE\\] | Reiher. \\[DE\\]", "Reiher. [DE / EN] | Reiher. [DE / EN]" })
	void theLanguageIsNamedOnce(String text, String printed) {
		Entry entry = Given.of(Given.content("articles", null, null, "Reiher", text, 1, "de"));
		assertThat(new SectionPrinter(HouseStyles.named("xmpp-2026")).text(entry)).isEqualTo(printed);
	}

}
