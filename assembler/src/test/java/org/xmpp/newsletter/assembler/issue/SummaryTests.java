package org.xmpp.newsletter.assembler.issue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.assembler.entry.Entry;

import static org.assertj.core.api.Assertions.assertThat;

class SummaryTests {

	@Test
	void softwareIsNamedByItsProject() {
		assertThat(summary(List.of(Given.release("clients", "Lantern", null, "2.4.0"),
				Given.entry("talks", "Talk: x.", "[Talk](https://t.example/)."))))
			.isEqualTo("In this issue: Talk: x, Lantern.");
	}

	@Test
	void whatDoesNotFitIsCounted() {
		List<Entry> many = IntStream.range(0, 130)
			.mapToObj((number) -> Given.release("clients", "Lamp%03d".formatted(number), null, "1.0"))
			.toList();
		assertThat(summary(many)).startsWith("In this issue: Lamp000, Lamp001, ").endsWith(", Lamp103 and 26 more.");
		assertThat(summary(many).split(" ")).hasSize(110);
	}

	@Test
	void anEndlessTitleDoesNotPushTheOthersOut() {
		Entry endless = Given.entry("talks", "x ".repeat(200), "Long.");
		assertThat(summary(List.of(endless, Given.release("clients", "Lantern", null, "2.4.0"))))
			.isEqualTo("In this issue: Lantern and 1 more.");
		assertThat(summary(List.of(endless))).isEqualTo("In this issue: what changed in the extensions of XMPP.");
	}

	@Test
	void aTitleWithoutWordsIsLeftOut() {
		assertThat(
				summary(Stream.of("{{< x >}}", "**", "Tea").map((title) -> Given.entry("talks", title, "T.")).toList()))
			.isEqualTo("In this issue: Tea.");
	}

	private static String summary(List<Entry> entries) {
		String markdown = IssueCases.issue(entries, List.of()).markdown();
		Map<?, ?> frontMatter = new tools.jackson.dataformat.yaml.YAMLMapper()
			.readValue(markdown.split("(?m)^---$", 3)[1], Map.class);
		return String.valueOf(frontMatter.get("summary"));
	}

}
