package org.xmpp.newsletter.assembler.issue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmpp.newsletter.assembler.specimen.RoundTrip;
import org.xmpp.newsletter.assembler.specimen.Slip;
import org.xmpp.newsletter.assembler.specimen.StyleFromPrint;
import org.xmpp.newsletter.assembler.style.HouseStyle;
import org.xmpp.newsletter.assembler.style.HouseStyles;
import org.xmpp.newsletter.contracts.SpecificationChanged.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is built in a style and read back with it is built again to the same bytes.
 */
class StyleSpecimenTests {

	private static String built(String style) {
		return IssueCases.issue(HouseStyles.named(style), List.of(
				Given.entry("articles", "A first server", "[A first server](https://blog.example/first), by Cy."),
				Given.entry("events", "Stammtisch",
						"[Stammtisch](https://harbour.example/meet) [DE]:\n- monthly\n- free"),
				Given.release("clients", "Lantern", null, "2.4.0"), Given.release("clients", "beacon", null, "1.10.1"),
				Given.release("servers", "Harbour", null, "12.0.3")),
				style.equals("this-week") ? List.of()
						: List.of(Given.proposal("lamp-groups", "Groups of Lamps", "How lamps form a group."),
								Given.change(Kind.UPDATED, 313, "Message Archive Management", "1.1.3",
										"Say what was meant.\nAnd more. (egp)"),
								Given.change(Kind.LAST_CALL, 45, "Multi-User Chat", null, null)))
			.markdown();
	}

	@ParameterizedTest
	@ValueSource(strings = { "xmpp-2026", "xmpp-2025", "xmpp-2022", "xmpp-2020", "xmpp-2020-hugo", "empty-month",
			"empty-month-2026", "this-week" })
	void whatIsBuiltInAStyleComesBackByteForByte(String style) {
		String built = built(style);
		RoundTrip trip = RoundTrip.of(built, HouseStyles.named(style));
		assertThat(trip.slips()).isEmpty();
		assertThat(trip.built()).isEqualTo(built);
		assertThat(trip.entries() + trip.passages()).isEqualTo(5);
	}

	@Test
	void theStyleOfItsTimeIsTheOneThatExplainsMost() {
		List<HouseStyle> styles = HouseStyles.PACKAGED.stream().map(HouseStyles::named).toList();
		for (String style : List.of("xmpp-2026", "xmpp-2025", "xmpp-2022", "xmpp-2020", "xmpp-2020-hugo")) {
			assertThat(RoundTrip.best(built(style), styles).style()).isEqualTo(style);
		}
	}

	@Test
	void slipsOfThePrintAreNamedWithTheirLines() {
		String printed = built("xmpp-2026").replace("## XMPP Articles\n\n", "## XMPP Articles\n")
			.replace("[A first server](https://blog.example/first), by Cy.",
					"[A first server](https://blog.example/first), by Cy. ")
			.replace("### Servers", "### XMPP Servers");
		RoundTrip trip = RoundTrip.of(printed, HouseStyles.named("xmpp-2026"));
		assertThat(trip.slips()).extracting(Slip::why)
			.containsExactly("a blank line is missing", "spaces at the end of a line",
					"the heading is \"### Servers\" in this form");
		assertThat(trip.slips()).allMatch(Slip::isExplained);
		int line = List.of(printed.split("\n")).indexOf("## XMPP Articles") + 1;
		assertThat(trip.slips().getFirst().line()).isEqualTo(line + 1);
	}

	@Test
	void aFileOfAnotherFormIsNotReadHalf() {
		RoundTrip trip = RoundTrip.of(built("xmpp-2020"), HouseStyles.named("xmpp-2026"));
		assertThat(trip.entries()).isZero();
		assertThat(trip.slips()).singleElement().matches((slip) -> !slip.isExplained());
	}

	@Test
	void aStyleMadeFromAPrintedIssueHasItsTexts(@TempDir Path folder) throws IOException {
		String printed = built("xmpp-2026").replace("Hello and welcome to the XMPP Newsletter!",
				"Ahoy, it is May 2025!");
		assertThat(StyleFromPrint.write(printed, HouseStyles.named("xmpp-2026"), folder)).isPresent();
		String next = IssueCases.issue(HouseStyles.in(folder), List.of(), List.of()).markdown();
		assertThat(next).contains("Ahoy, it is May 2025!");
		HouseStyle own = HouseStyles.in(folder);
		assertThat(own.block("intro", own.edition(Given.MAY.plusMonths(1)))).startsWith("Ahoy, it is June 2025!");
	}

}
