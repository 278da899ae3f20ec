package org.xmpp.newsletter.platform.api;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmpp.newsletter.platform.problem.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Versions as entity tags.
 */
class VersionsTests {

	@Test
	void aTagThatWasGivenOutNamesItsVersion() {
		assertThat(Versions.seen(Versions.tag(7), null)).isEqualTo(7);
		assertThat(Versions.seen(Versions.tag(7, bytes("something")), null)).isEqualTo(7);
	}

	@Test
	void anotherAnswerOfTheSameVersionHasAnotherTag() {
		assertThat(Versions.tag(7, bytes("one note"))).isNotEqualTo(Versions.tag(7, bytes("two notes")))
			.isEqualTo(Versions.tag(7, bytes("one note")));
	}

	@Test
	void theMemberDoesAsWell() {
		assertThat(Versions.seen(null, 3)).isEqualTo(3);
		assertThat(Versions.seen("\"3\"", 3)).isEqualTo(3);
	}

	@Test
	void whoeverSaysNothingOrTwoThingsIsAsked() {
		assertThatThrownBy(() -> Versions.seen(null, null)).isInstanceOf(Problem.class)
			.hasMessageContaining("If-Match");
		assertThatThrownBy(() -> Versions.seen("\"3\"", 4)).isInstanceOf(Problem.class).hasMessageContaining("4");
	}

	@ParameterizedTest
	@ValueSource(strings = { "*", "W/\"3\"", "\"1\", \"2\"", "\"x\"", "", "\"99999999999\"" })
	void whatIsNoTagOfOursIsNotGuessedAt(String tag) {
		assertThatThrownBy(() -> Versions.seen(tag, null)).isInstanceOf(Problem.class);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
