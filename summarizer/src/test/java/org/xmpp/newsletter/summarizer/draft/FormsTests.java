package org.xmpp.newsletter.summarizer.draft;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class FormsTests {

	static Stream<Arguments> mistakes() {
		return Stream.of(
				arguments("version {versions} of its {tagline}.", "version {versions} of its {colour}.",
						"forms.yml, clients, release, form 1: “{project} has {also}released version {versions} of its "
								+ "{colour}.” uses {colour}, which is not known there; known are {a-tagline} {also} "),
				arguments("      - \"{project} has {also}released version {versions}.\"\n", "",
						"forms.yml, clients, release, form 1: “{project} has {also}released version {versions} of its "
								+ "{tagline}.” uses {tagline}, which is not always known"),
				arguments("  events:\n", "  sports:\n", "there is no section “sports”; there are announcements"),
				arguments("    releases:\n", "    relases:\n", "“relases” is not known there"),
				arguments("[changelog]({link}).\"\n  page", "[changelog].\"\n  page",
						"forms.yml, closing, changelog: “Full details on the [changelog].” lacks {link}"),
				arguments("  more1:", "  mor1:", "“mor1” is not known there"),
				arguments("  clients:\n    sentences: 2", "  clients:\n    sentences: 20",
						"clients, sentences: 20 is not between 0 and 5"),
				arguments("{title}, on {blog}.", "{title}, on {blog.",
						"forms.yml, articles, post, form 3: a brace of “{title}, on {blog.” has no other"),
				arguments("{title}, on {blog}.", "{{< x >}} {title}.", "contains HTML or a shortcode"),
				arguments("otherwise:\n", "other:\n", "“otherwise” is missing"),
				arguments("sections:\n", "[\n", "forms.yml, line "));
	}

	@ParameterizedTest
	@MethodSource("mistakes")
	void whatCannotWorkIsSaidWithItsPlace(String what, String instead, String problem) {
		assertThat(Forms.shipped()).contains(what);
		int at = Forms.shipped().indexOf(what);
		String changed = Forms.shipped().substring(0, at) + instead + Forms.shipped().substring(at + what.length());
		assertThatIllegalArgumentException().isThrownBy(() -> Forms.read(changed)).withMessageContaining(problem);
	}

	@Test
	void allProblemsAreSaidAtOnce() {
		String changed = Forms.shipped().replace("{blog}.", "{journal}.").replace("{changes}", "{news}");
		assertThatIllegalArgumentException().isThrownBy(() -> Forms.read(changed))
			.withMessageContaining("articles, post, form 1")
			.withMessageContaining("closing, news1")
			.withMessageContaining("closing, more");
	}

	@Test
	void nothingIsNoForms() {
		assertThatIllegalArgumentException().isThrownBy(() -> Forms.read("")).withMessageStartingWith("forms.yml");
		assertThatIllegalArgumentException().isThrownBy(() -> Forms.read("sections: {}"))
			.withMessageContaining("is missing");
	}

}
