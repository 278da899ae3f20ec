package org.xmpp.newsletter.summarizer.learn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

class LearnerTests {

	private static final List<Example> EXAMPLES = IntStream.range(0, 100)
		.mapToObj(
				(i) -> new Example((i % 2 == 0) ? "yes" : "no", List.of((i % 2 == 0) ? "blue" : "red", "day " + i % 7)))
		.toList();

	@Test
	void answersAreLikeThoseItLearnedFrom() {
		Judge judge = Learner.learn(EXAMPLES).orElseThrow();

		assertThat(judge.answer(List.of("blue"))).isEqualTo("yes");
		assertThat(judge.chance("no", List.of("red"))).isGreaterThan(0.8);
		assertThat(judge.chance("perhaps", List.of("red"))).isZero();
	}

	@Test
	void theSameExamplesGiveTheSameChance() {
		assertThat(Learner.learn(EXAMPLES).orElseThrow().chance("yes", List.of("blue", "day 3")))
			.isEqualTo(Learner.learn(EXAMPLES).orElseThrow().chance("yes", List.of("blue", "day 3")));
	}

	@Test
	void fewExamplesOrOnlyOneAnswerTeachNothing() {
		assertThat(Learner.learn(EXAMPLES.subList(0, 40))).isEmpty();
		assertThat(Learner.learn(Collections.nCopies(100, EXAMPLES.getFirst()))).isEmpty();
	}

	@Test
	@Timeout(20)
	void traitsThatSpeakForNoAnswerEndTheLearningInsteadOfGoingOnForEver() {
		List<Example> balanced = new ArrayList<>();
		for (int i = 0; i < 40; i++) {
			balanced.add(new Example("yes", List.of("same", "alike")));
			balanced.add(new Example("no", List.of("same", "alike")));
		}
		assertThat(Learner.learn(balanced)).isEmpty();
	}

}
