package org.xmpp.newsletter.summarizer.likelihood;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xmpp.newsletter.contracts.Project;
import org.xmpp.newsletter.contracts.ProjectKind;
import org.xmpp.newsletter.summarizer.ItemSamples;
import org.xmpp.newsletter.summarizer.story.Item;
import org.xmpp.newsletter.summarizer.story.Version;
import org.xmpp.newsletter.summarizer.story.Versions;

import static org.assertj.core.api.Assertions.assertThat;

class LikelihoodTests {

	private static final Project HERON = ItemSamples.project("Heron", ProjectKind.CLIENT);

	private static final Project RUSH = ItemSamples.project("Rush", ProjectKind.CLIENT);

	@Test
	void aProjectThatWasPrintedIsLikelierThanOneThatNeverWas() {
		Likelihood likelihood = Likelihood.learn(past());
		Chance heron = likelihood.of(candidate(HERON, "4.1"));
		Chance rush = likelihood.of(candidate(RUSH, "4.1"));

		assertThat(heron.value()).isGreaterThan(0.8);
		assertThat(rush.value()).isLessThan(0.2);
		assertThat(heron.reasons()).anyMatch((reason) -> reason.startsWith("For: "));
		assertThat(rush.reasons()).anyMatch((reason) -> reason.startsWith("Against: "));
	}

	@Test
	void whatWasUsualFadesWhenNobodyDecidedForAWhile() {
		Likelihood likelihood = Likelihood.learn(past());

		assertThat(likelihood.value(candidate(HERON, "4.1", 49))).isBetween(0.5,
				likelihood.value(candidate(HERON, "4.1")));
	}

	@Test
	void withNothingLearnedHalfIsPrintedAndPreReleasesSeldom() {
		Likelihood fallback = Likelihood.learn(List.of());

		assertThat(fallback.of(candidate(HERON, "4.1")).value()).isEqualTo(0.5);
		assertThat(fallback.of(candidate(HERON, "4.1-rc1")).value()).isLessThan(0.2);
	}

	@ParameterizedTest
	@CsvSource({ "1.9.9, 2.0.0, MAJOR", "1.2.0, 1.3.0, MINOR", "1.2.0, 1.2.1, PATCH", "1.2, 1.3-beta1, PRE_RELEASE",
			"1.2, 1.2, UNKNOWN" })
	void aStepIsHowFarAVersionGoes(String before, String after, Step step) {
		assertThat(Step.between(version(before), version(after))).isEqualTo(step);
	}

	@Test
	void whatIsFoldedAwayIsSeen() {
		List<Candidate> candidates = Candidates.of(List.of(item(HERON, "1.0-rc1", 1), item(HERON, "1.0", 1)));

		assertThat(candidates).extracting(Candidate::told).containsExactlyInAnyOrder(false, true);
		assertThat(candidates).extracting(Candidate::last).containsExactlyInAnyOrder(false, true);
	}

	private static List<Decided> past() {
		List<Item> heron = new ArrayList<>();
		List<Item> rush = new ArrayList<>();
		IntStream.range(1, 37).forEach((i) -> {
			heron.add(item(HERON, "1." + i, i));
			rush.add(item(RUSH, "1." + i, i));
		});
		List<Decided> past = new ArrayList<>();
		Candidates.of(heron).forEach((candidate) -> past.add(new Decided(candidate, true)));
		Candidates.of(rush).forEach((candidate) -> past.add(new Decided(candidate, false)));
		return past;
	}

	/** Of the month after the last one that was decided. */
	private static Candidate candidate(Project project, String version) {
		return candidate(project, version, 37);
	}

	private static Candidate candidate(Project project, String version, int month) {
		return Candidates.of(List.of(item(project, version, month))).getFirst();
	}

	private static Item item(Project project, String version, int month) {
		String day = String.format(Locale.ROOT, "%d-%02d-10T10:00:00Z", 2021 + (month - 1) / 12, 1 + (month - 1) % 12);
		return ItemSamples.release(project, version, day).item();
	}

	private static Version version(String text) {
		return Versions.in(text).getFirst();
	}

}
