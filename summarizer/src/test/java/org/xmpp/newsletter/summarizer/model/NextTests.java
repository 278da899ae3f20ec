package org.xmpp.newsletter.summarizer.model;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xmpp.newsletter.summarizer.model.Reply.Failed;
import org.xmpp.newsletter.summarizer.model.Reply.Trouble;

import static org.assertj.core.api.Assertions.assertThat;

class NextTests {

	private static final Instant NOW = Instant.parse("2025-01-01T00:00:00Z");

	@ParameterizedTest
	@EnumSource(value = Trouble.class, names = { "SLOW", "SERVER", "UNUSABLE" })
	void aQuestionThatFailsIsAskedAgainWithGrowingPausesAndThenNoMore(Trouble trouble) {
		Failed failed = new Failed(trouble, "It failed.", null);

		assertThat(Next.of(failed, 0, 3)).isEqualTo(new Next.Again(Duration.ofMinutes(1)));
		assertThat(Next.of(failed, 1, 3)).isEqualTo(new Next.Again(Duration.ofMinutes(2)));
		assertThat(Next.of(failed, 2, 3)).isEqualTo(new Next.GiveUp());
	}

	@Test
	void aBusyServerIsLeftAloneForAsLongAsItWants() {
		assertThat(Next.of(new Failed(Trouble.BUSY, "", Duration.ofHours(1)), 2, 3))
			.isEqualTo(new Next.Wait(Duration.ofHours(1)));
		assertThat(Next.of(new Failed(Trouble.BUSY, "", null), 2, 3)).isEqualTo(new Next.Wait(Duration.ofMinutes(1)));
	}

	@Test
	void wrongSettingsCostNoEntryItsDraft() {
		assertThat(Next.of(new Failed(Trouble.REFUSED, "", null), 99, 3))
			.isEqualTo(new Next.Wait(Duration.ofMinutes(10)));
		assertThat(Next.of(new Failed(Trouble.AWAY, "", null), 99, 3)).isEqualTo(new Next.Wait(Duration.ofMinutes(1)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			120|PT2M
			' 5 '|PT5S
			999999999|PT24H
			9999999999|-
			Wed, 01 Jan 2025 01:00:00 GMT|PT1H
			Tue, 31 Dec 2024 23:00:00 GMT|PT0S
			soon|-
			-1|-
			-|-
			""")
	void retryAfterIsReadAsFarAsItMakesSense(String header, Duration wait) {
		assertThat(Statuses.retryAfter(header, NOW)).isEqualTo(wait);
	}

}
