package org.xmpp.newsletter.aggregator.specification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xmpp.newsletter.contracts.SpecificationChanged;
import org.xmpp.newsletter.contracts.SpecificationChanged.Kind;

import static org.assertj.core.api.Assertions.assertThat;

class DerivationTests {

	private static final Instant SEEN = Instant.parse("2025-01-31T23:59:59Z");

	private static final String OLD = Lists.xep(1, "Active", "1.0");

	@ParameterizedTest(name = "rule {0}: {1} {2} -> {3} {4} gives {5}")
	@CsvSource(nullValues = "-", textBlock = """
			5, Experimental, 0.3,   Deferred,     0.3,    DEFERRED
			5, Experimental, 0.3,   Deferred,     0.4,    DEFERRED
			5, Proposed,     0.3,   Draft,        1.0,    STABLE
			5, Proposed,     0.3,   Stable,       1.0,    STABLE
			5, Experimental, 0.3,   Draft,        0.3,    STABLE
			5, Draft,        1.0,   Stable,       1.0,    -
			5, Experimental, 0.3,   Proposed,     0.3,    LAST_CALL
			7, Experimental, 0.3,   Proposed,     0.4,    LAST_CALL UPDATED
			5, Draft,        1.0,   Deprecated,   1.0,    DEPRECATED
			5, Deprecated,   1.0,   Obsolete,     1.1,    OBSOLETE
			5, Proposed,     0.3,   Rejected,     0.3,    REJECTED
			5, Experimental, 0.3,   Retracted,    0.4,    RETRACTED
			5, Draft,        1.0,   Final,        2.0,    FINAL
			5, Proposed,     0.3,   Active,       1.0,    UPDATED
			5, Proposed,     0.3,   Active,       0.3,    UPDATED
			5, Deferred,     0.3,   Experimental, 0.3,    UPDATED
			5, Deferred,     0.3,   Experimental, 0.4,    UPDATED
			5, Proposed,     0.3,   Experimental, 0.3,    -
			5, Proposed,     0.3,   Experimental, 0.4,    UPDATED
			7, Draft,        1.0,   Draft,        1.0.1,  UPDATED
			7, Draft,        1.0,   Draft,        1.1-rc.1, UPDATED
			7, Deferred,     0.3,   Deferred,     0.3.1,  UPDATED
			7, Draft,        1.0,   Draft,        1.0,    -
			7, Draft,        1.0,   Odd,          1.0,    -
			""")
	void aXepChanges(int rule, String statusBefore, String versionBefore, String statusAfter, String versionAfter,
			String kinds) {
		List<SpecificationChanged> changes = between(Lists.parsed(Lists.xep(42, statusBefore, versionBefore)),
				Lists.parsed(Lists.xep(42, statusAfter, versionAfter)));
		assertThat(changes).extracting((change) -> change.kind().name())
			.containsExactly((kinds != null) ? kinds.split(" ") : new String[0]);
		assertThat(changes).allSatisfy((change) -> assertThat(change.number()).isEqualTo(42));
	}

	@Test
	void rule2TheMonthIsThatOfTheLookInUtcWhateverTheRevisionDateSays() {
		XepList before = Lists.parsed(OLD);
		XepList after = Lists.parsed(Lists.xep(1, "Active", "1.1"));
		assertThat(between(before, after).getFirst().month()).isEqualTo(YearMonth.of(2025, 1));
		assertThat(Derivation.between(before, after, SEEN.plusSeconds(1)).getFirst().month())
			.isEqualTo(YearMonth.of(2025, 2));
	}

	@Test
	void rule3AProposalBringsItsAbstractAndNoVersion() {
		SpecificationChanged change = only(
				between(Lists.parsed(OLD), Lists.parsed(OLD, Lists.proposal("spaces", "0.0.1"))));
		assertThat(change.kind()).isEqualTo(Kind.PROPOSED);
		assertThat(change.proposal()).isEqualTo("spaces");
		assertThat(change.number()).isNull();
		assertThat(change.title()).isEqualTo("Plan spaces");
		assertThat(change.summary()).isEqualTo("It is about spaces.");
		assertThat(change.version()).isNull();
		assertThat(change.remark()).isNull();
	}

	@Test
	void rule3AProposalAcceptedInTheSameStepIsBoth() {
		assertThat(between(Lists.parsed(OLD),
				Lists.parsed(OLD, Lists.proposal("spaces", "0.0.1"), Lists.xep(503, "Experimental", "0.1.0"))))
			.extracting(SpecificationChanged::kind)
			.containsExactly(Kind.NEW, Kind.PROPOSED);
	}

	@Test
	void rule3AVanishedOrRevisedProposalIsNoNews() {
		XepList one = Lists.parsed(OLD, Lists.proposal("spaces", "0.0.1"));
		assertThat(between(one, Lists.parsed(OLD))).isEmpty();
		assertThat(between(one, Lists.parsed(OLD, Lists.proposal("spaces", "0.0.2")))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "Experimental, 0.1.0", "Active, 1.0.0", "Draft, 1.0", "Proposed, 0.1.0" })
	void rule4ANewNumberIsNewWhateverItsStatus(String status, String version) {
		SpecificationChanged change = only(
				between(Lists.parsed(OLD), Lists.parsed(OLD, Lists.xep(457, status, version))));
		assertThat(change.kind()).isEqualTo(Kind.NEW);
		assertThat(change.version()).isEqualTo(version);
		assertThat(change.remark()).isEqualTo("Changed the wording. (ab)");
	}

	@Test
	void rule5DeferralHasNeitherVersionNorRemark() {
		SpecificationChanged change = only(between(Lists.parsed(Lists.xep(1, "Experimental", "0.1")),
				Lists.parsed(Lists.xep(1, "Deferred", "0.1", null, "of"))));
		assertThat(change.version()).isNull();
		assertThat(change.remark()).isNull();
		assertThat(change.gap()).isFalse();
	}

	@Test
	void rule5OtherMovesHaveBoth() {
		SpecificationChanged change = only(between(Lists.parsed(Lists.xep(1, "Proposed", "0.1")),
				Lists.parsed(Lists.xep(1, "Draft", "1.0", "2025-01-01", "As voted."))));
		assertThat(change.version()).isEqualTo("1.0");
		assertThat(change.remark()).isEqualTo("As voted. (ab)");
		assertThat(change.lastCallEnds()).isNull();
	}

	@Test
	void rule6ALastCallWithANewEndIsACallAgain() {
		SpecificationChanged change = only(
				between(Lists.parsed(Lists.xep(381, "Proposed", "0.3", "2020-11-03", "Said.")),
						Lists.parsed(Lists.xep(381, "Proposed", "0.3", "2020-12-15", "Said."))));
		assertThat(change.kind()).isEqualTo(Kind.LAST_CALL);
		assertThat(change.lastCallEnds()).isEqualTo(LocalDate.of(2020, 12, 15));
		assertThat(change.version()).isNull();
	}

	@Test
	void rule6AnEndOutsideACallMeansNothing() {
		assertThat(between(Lists.parsed(Lists.xep(381, "Draft", "1.0", "2020-11-03", "Said.")),
				Lists.parsed(Lists.xep(381, "Draft", "1.0", "2020-12-15", "Said."))))
			.isEmpty();
	}

	@Test
	void rule7NewWordsAloneAreNoNews() {
		assertThat(between(Lists.parsed(OLD), Lists.parsed(Lists.xep(1, "Active", "1.0", null, "Other words."))))
			.isEmpty();
	}

	@Test
	void rule8AGapIsFlagged() {
		assertThat(
				only(between(Lists.parsed(OLD), Lists.parsed(Lists.xep(1, "Active", "1.1", null, "Compatible with ."))))
					.gap())
			.isTrue();
	}

	@Test
	void aChangeKeepsItsIdentityWithinAMonth() {
		XepList before = Lists.parsed(OLD);
		XepList after = Lists.parsed(Lists.xep(1, "Active", "1.1"));
		SpecificationChanged change = only(between(before, after));
		assertThat(only(Derivation.between(before, after, SEEN.minusSeconds(9))).change()).isEqualTo(change.change());
		assertThat(only(Derivation.between(before, after, SEEN.plusSeconds(9))).change()).isNotEqualTo(change.change());
	}

	private static SpecificationChanged only(List<SpecificationChanged> changes) {
		assertThat(changes).hasSize(1);
		return changes.getFirst();
	}

	private static List<SpecificationChanged> between(XepList before, XepList after) {
		return Derivation.between(before, after, SEEN);
	}

}
