package org.xmpp.newsletter.assembler.issue;

import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xmpp.newsletter.assembler.entry.Entry;
import org.xmpp.newsletter.assembler.style.HouseStyle;
import org.xmpp.newsletter.contracts.EntryContent;

import static org.assertj.core.api.Assertions.assertThat;

class EntryChecksTests {

	private final EntryChecks checks = new EntryChecks(HouseStyle.named("xmpp-2026"));

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			X [1.2.3](https://x.example/tag/v1.2.4) is out.              | version
			X [1.2.3](https://x.example/tag/v1.2.3) is out.              |
			X [1.2](https://x.example/tag/v1.2.3) is out.                | version
			X [12.3](https://x.example/tag/v1.2.3) is out.               | version
			X [5.0.0](https://x.example/x-5-0-0-a-new-era/95627) is out. |
			X [5.0.0](https://x.example/news/2025/06/29/big) is out.     |
			X [2.3.1 and 2.3.2](https://x.example/2025-07-02-x-2.3.1-2.3.2-released/) | |
			X [2.3.1 and 2.3.3](https://x.example/2025-07-02-x-2.3.1-2.3.2-released/) | version
			X [1.0.0-rc.1](https://x.example/tag/1.0.0-rc.1)             |
			X [0.2.10 to 0.2.11](https://x.example/compare/v0.2.10...v0.2.11) | |
			X versions [0.3.3](https://x.example/0.3.3) has been released. | version
			X versions [0.3.3](https://x.example/0.3.3) and [0.3.4](https://x.example/0.3.4) | |
			X versions [0.3.3](https://x.example/0.3.3), [0.3.4](https://x.example/0.3.4) | |
			See [x](x.example).                                          | link
			By [x](@name@server).                                        | link
			By [x](javascript:alert).                                    | link
			By [x](xmpp:x@example.org).                                  |
			See [XEP-0001](/extensions/xep-0001.html).                   |
			See [x] (https://x.example/).                                | link,link
			See [x](https://x.example/ y).                               | link,link
			See [x(https://x.example/).                                  | link,link
			See https://x.example/ for more.                             | link
			See <https://x.example/> for more.                           | link
			Type `[a](b c)` and `https://x.example/`.                    |
			A note [DE] (with brackets).                                 |
			{{< figure src="x" >}}                                       | shortcode
			""")
	void aSlipIsFound(String text, String expected) {
		List<String> wanted = (expected == null || expected.equals("|")) ? List.of() : List.of(expected.split(","));
		assertThat(this.checks.check(Given.entry("clients", "X", text))).extracting(Finding::check)
			.containsExactlyElementsOf(wanted);
	}

	@Test
	void aTextIsMeasuredWithoutItsMarkup() {
		String link = "[x](https://x.example/" + "y".repeat(700) + ") ";
		assertThat(this.checks.check(Given.entry("clients", "X", link + "z".repeat(598)))).isEmpty();
		assertThat(this.checks.check(Given.entry("clients", "X", link + "z".repeat(599)))).extracting(Finding::words)
			.containsExactly("The text has 601 characters, allowed are 600; shorten it.");
	}

	@Test
	void anUnknownSectionIsFoundAndNothingIsLost() {
		Issue issue = IssueCases.issue(List.of(Given.entry("gsoc", "X", "Summer.")), List.of());
		assertThat(issue.findings()).extracting(Finding::check).containsExactly("section");
		assertThat(issue.markdown()).contains("## Other news\n\n- Summer.\n");
		assertThat(issue.account().printed()).extracting(Account.Printed::section).containsExactly("Other news");
	}

	@Test
	void theSameNewsInTwoEntriesIsFound() {
		Issue issue = IssueCases.issue(List.of(linked("articles", "https://x.example/1.0/"),
				linked("clients", "https://x.example/1.0#top"), linked("clients", "https://x.example/2.0")), List.of());
		assertThat(issue.findings()).extracting(Finding::check).containsExactly("repetition");
	}

	private static Entry linked(String section, String address) {
		EntryContent content = Given.content(section, null, null, "X", "X.", 1, null);
		return Given.of(new EntryContent(content.month(), section, null, null, "X", "X.", null, content.happened(),
				content.items(), List.of(URI.create(address))));
	}

}
