package org.xmpp.newsletter.assembler.issue;

import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.assembler.entry.Entry;
import org.xmpp.newsletter.contracts.EntryContent;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Findings know the entry they are about.
 */
class IssueChecksTests {

	@Test
	void anUnknownSectionIsFoundAndNothingIsLost() {
		Issue issue = IssueCases.issue(List.of(Given.entry("gsoc", "X", "Summer.")), List.of());
		assertThat(issue.findings()).extracting(Finding::check).containsExactly("unknown-section");
		assertThat(issue.markdown()).contains("## Other news\n\n- Summer.\n");
		assertThat(issue.account().printed()).extracting(Account.Printed::section).containsExactly("Other news");
	}

	@Test
	void theSameNewsInTwoEntriesIsFound() {
		Issue issue = IssueCases.issue(List.of(linked("articles", "https://x.example/1.0/"),
				linked("clients", "https://x.example/1.0#top"), linked("clients", "https://x.example/2.0")), List.of());
		assertThat(issue.findings()).extracting(Finding::check).containsExactly("repeated-link");
	}

	@Test
	void aSlipNamesItsEntrySectionAndLine() {
		Entry entry = Given.entry("articles", "Lamps", "See [x](x.example).");
		Issue issue = IssueCases.issue(List.of(Given.entry("articles", "Other", "Word."), entry), List.of());
		Finding finding = issue.findings().getFirst();
		assertThat(finding.entry()).isEqualTo(entry.id());
		assertThat(finding.about()).isEqualTo("Lamps");
		assertThat(finding.section()).isEqualTo("XMPP Articles");
		assertThat(finding.line()).isNotNull();
		assertThat(issue.markdown().lines().toList().get(finding.line() - 1)).contains("x.example");
	}

	private static Entry linked(String section, String address) {
		EntryContent content = Given.content(section, null, null, "X", "X.", 1, null);
		return Given.of(new EntryContent(content.month(), section, null, null, "X", "X.", null, content.happened(),
				content.items(), List.of(URI.create(address))));
	}

}
