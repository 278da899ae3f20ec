package org.xmpp.newsletter.summarizer.figure;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmpp.newsletter.platform.problem.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a person may write below a picture.
 */
class CaptionsTests {

	@Test
	void plainWordsStayAsTheyAre() {
		assertThat(Captions.of("Tern's call view (beta): 100 % & more; no <3 lost"))
			.isEqualTo("Tern's call view (beta): 100 % & more; no <3 lost");
	}

	@Test
	void quotationMarksBecomeTypographicAndLinesOne() {
		assertThat(Captions.of(" Tern says \"hello\"\r\n and \"bye ")).isEqualTo("Tern says “hello” and ”bye");
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "  ", "\n\u200B" })
	void aFigureNeedsACaption(@Nullable String written) {
		refused(written, "needs a caption");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Tern {{< evil >}}", "Tern >}}", "Tern }} x", "Tern {{ .Site }}", "Tern {% x %}",
			"<% x %>", "Tern <b>bold</b>", "<script>alert(1)</script>", "Tern <!-- x", "A [link](/x)",
			"At https://evil.example", "Tern ${x}" })
	void whatATemplateWouldCarryOutIsRefused(String written) {
		refused(written, "plain text");
	}

	@Test
	void theNameOfAFileIsRefused() {
		refused("screenshot-3.png", "name of a file");
		refused("image1", "name of a file");
	}

	@Test
	void aCaptionHasAnEnd() {
		assertThat(Captions.of("a ".repeat(79) + "b")).hasSize(159);
		refused("a ".repeat(81), "at most 160 characters");
	}

	private static void refused(@Nullable String written, String why) {
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> Captions.of(written)).withMessageContaining(why);
	}

}
