package org.xmpp.newsletter.assembler.issue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DifferenceTests {

	@ParameterizedTest
	@CsvSource({ "version 1.2 is out, version 1.3 is out, 1.2, 1.3", "a b, a b c, '', c", "a a a, a a, a, ''",
			"one, two, one, two", "a x b y c, a z b w c, x b y, z b w" })
	void onlyTheWordsThatDifferAreLeft(String then, String now, String before, String after) {
		assertThat(Difference.of(then, now)).contains(new Difference(before, after));
	}

	@Test
	void theSameTextsDoNotDiffer() {
		assertThat(Difference.of("a b", "a b")).isEmpty();
	}

}
