package org.xmpp.newsletter.platform.page;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.platform.page.Difference.Fate;
import org.xmpp.newsletter.platform.page.Difference.Part;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What differs between two texts.
 */
class DifferenceTests {

	@Test
	void oneDigitIsShownAsTheWordThatHasIt() {
		assertThat(Difference.between("Version 1.0.1 is out.", "Version 1.0.2 is out.").parts()).containsExactly(
				new Part(Fate.KEPT, "Version "), new Part(Fate.REMOVED, "1.0.1 "), new Part(Fate.ADDED, "1.0.2 "),
				new Part(Fate.KEPT, "is out."));
	}

	@Test
	void equalTextsDoNotDiffer() {
		assertThat(Difference.between("It boils water.", "It boils water.").isNone()).isTrue();
	}

	@Test
	void fromNothingAllIsAdded() {
		assertThat(Difference.between("", "It boils.").parts()).containsExactly(new Part(Fate.ADDED, "It boils."));
	}

	@Test
	void endlessTextsAreComparedAtTheirEndsOnly() {
		String words = IntStream.range(0, 50_000).mapToObj((i) -> "w" + i).collect(Collectors.joining(" "));
		assertThat(Difference.between("same a " + words, "same b " + words.replace('w', 'v')).parts()).hasSize(3);
	}

	@RepeatedTest(20)
	void bothTextsCanBePutTogetherAgain() {
		Random random = new Random();
		String before = words(random);
		String after = words(random);
		Difference difference = Difference.between(before, after);
		assertThat(without(difference, Fate.ADDED)).isEqualTo(before);
		assertThat(without(difference, Fate.REMOVED)).isEqualTo(after);
	}

	private static String words(Random random) {
		return random.ints(random.nextInt(30), 0, 6).mapToObj((i) -> "w" + i).collect(Collectors.joining(" "));
	}

	private static String without(Difference difference, Fate fate) {
		return difference.parts()
			.stream()
			.filter((part) -> part.fate() != fate)
			.map(Part::text)
			.collect(Collectors.joining());
	}

}
