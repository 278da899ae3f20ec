package org.xmpp.newsletter.aggregator.rule;

import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmpp.newsletter.contracts.ItemContent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class RulesTests {

	private static final ItemContent KETTLE = new ItemContent(URI.create("https://kettle.example/news/2"),
			"Kettle 2.0 nightly", "<p>Boils <b>faster</b>.</p>", List.of("Ana", "Bo"), List.of("release"), null, null,
			null);

	@Test
	void theFirstRuleThatFitsDecides() {
		assertThat(decide("keep title contains kettle\nskip title contains nightly")).isInstanceOf(Ruling.Keep.class);
		assertThat(decide("skip title contains NIGHTLY\nkeep title contains kettle"))
			.isEqualTo(new Ruling.Skip("rule 1 (skip title contains NIGHTLY)"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "skip title matches ^kettle [0-9.]+", "skip link contains /news/",
			"skip author matches ^Bo$", "skip category contains release", "skip text contains boils faster",
			"skip any matches FASTER", "# remark\n\n  SKIP  Title  Contains  kettle " })
	void looksAtEveryField(String rules) {
		assertThat(decide(rules)).isInstanceOf(Ruling.Skip.class);
	}

	@Test
	void whatNoRuleFitsIsKeptUnlessTheLastLineSaysOtherwise() {
		assertThat(decide("skip title contains teapot")).isEqualTo(new Ruling.Keep("no rule fits"));
		assertThat(decide("keep title contains teapot\notherwise skip")).isEqualTo(new Ruling.Skip("no rule keeps it"));
		assertThat(decide("")).isInstanceOf(Ruling.Keep.class);
	}

	@Test
	void everyBadLineIsNamedWithWhatIsWrong() {
		BadRulesException bad = catchThrowableOfType(BadRulesException.class, () -> Rules.of("""
				skip title contains fine
				skip titel contains x
				skip title matches (unclosed
				drop it
				otherwise keep
				skip title contains late"""));
		assertThat(bad.problems()).hasSize(4)
			.anySatisfy((problem) -> assertThat(problem).startsWith("Line 2:").contains("titel", "category"))
			.anySatisfy((problem) -> assertThat(problem).startsWith("Line 3:").contains("no regular expression"))
			.anySatisfy((problem) -> assertThat(problem).startsWith("Line 4:").contains("'drop it' is no rule"))
			.anySatisfy((problem) -> assertThat(problem).startsWith("Line 6:").contains("otherwise"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "(a+)+b", "(a|aa)+$b", "(?:a|b|a)*c", "(.*)*x" })
	void aRegularExpressionThatNeverEndsLeavesTheItemToAPerson(String expression) {
		ItemContent hostile = new ItemContent(URI.create("https://a.example/"), "a".repeat(100_000), "", List.of(),
				List.of(), null, null, null);
		Ruling ruling = new Screening(Rules.of("skip title matches " + expression), true).decide(hostile, null);
		assertThat(ruling.why()).satisfiesAnyOf((why) -> assertThat(why).contains("takes too long"),
				(why) -> assertThat(why).contains("no rule fits"));
	}

	@Test
	void tooManyAndTooLongRulesAreRefused() {
		assertThat(catchThrowableOfType(BadRulesException.class, () -> Rules.of("skip title contains x\n".repeat(51))))
			.hasMessageContaining("51 rules");
		assertThat(
				catchThrowableOfType(BadRulesException.class, () -> Rules.of("skip title matches " + "(".repeat(499))))
			.hasMessageContaining("500 characters");
	}

	@Test
	void releasesForTestersAreSkippedWhereTheyAreNotWanted() {
		assertThat(new Screening(Rules.NONE, false).decide(KETTLE, "Kettle"))
			.isEqualTo(new Ruling.Skip("a release for testers (nightly)"));
		assertThat(new Screening(Rules.of("keep title contains kettle"), false).decide(KETTLE, "Kettle"))
			.isInstanceOf(Ruling.Keep.class);
		assertThat(new Screening(Rules.NONE, true).decide(KETTLE, "Kettle")).isInstanceOf(Ruling.Keep.class);
	}

	private static Ruling decide(String rules) {
		return new Screening(Rules.of(rules), true).decide(KETTLE, null);
	}

}
