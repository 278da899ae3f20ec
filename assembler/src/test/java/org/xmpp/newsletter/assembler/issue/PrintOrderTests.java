package org.xmpp.newsletter.assembler.issue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmpp.newsletter.assembler.entry.Entry;
import org.xmpp.newsletter.assembler.style.Section;

import static org.assertj.core.api.Assertions.assertThat;

class PrintOrderTests {

	@ParameterizedTest
	@ValueSource(strings = { "beacon,Cheogram,Dino", "Converse.js,éclair,Eddy", "Prosody,prosodyctl,Psi", "a,B,c,D",
			"Lantern,Lantern 2,Lanterns", "Movim,Ökochat,Psi+" })
	void projectsStandAsAReaderLooksThemUp(String names) {
		List<String> expected = List.of(names.split(","));
		List<Entry> entries = new ArrayList<>(expected.stream()
			.map((name) -> Given.release("clients", name.replace(" ", "-"), null, "1.0"))
			.toList());
		Collections.reverse(entries);
		assertThat(entries.stream().sorted(PrintOrder.of(Section.Sort.BY_PROJECT)).map(PrintOrder::name))
			.containsExactlyElementsOf(expected.stream().map((name) -> name.replace(" ", "-")).toList());
	}

	@Test
	void datesComeBeforeTitles() {
		List<String> titles = Stream
			.of(Given.entry("events", null, null, "B", "x", 2), Given.entry("events", null, null, "C", "x", 1),
					Given.entry("events", null, null, "A", "x", 2))
			.sorted(PrintOrder.of(Section.Sort.BY_DATE))
			.map((entry) -> entry.content().title())
			.toList();
		assertThat(titles).containsExactly("C", "A", "B");
	}

	@Test
	void aSummaryThatIsTooLongKeepsTheFirstEntriesOfEachSection() {
		List<Entry> entries = new ArrayList<>();
		for (int number = 100; number < 130; number++) {
			entries.add(Given.entry("articles", null, null, "An article with six words " + number, "x", 1));
		}
		entries.add(Given.release("servers", "Harbour", null, "1.0"));
		String summary = IssueCases.issue(entries, List.of()).markdown().lines().toList().get(4);
		assertThat(summary).contains("words 100, ", "Harbour and 13 more.").doesNotContain("words 129");
		assertThat(summary.replace("summary: ", "").split(" ")).hasSizeBetween(50, 110);
	}

}
