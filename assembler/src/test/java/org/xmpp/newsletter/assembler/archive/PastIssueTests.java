package org.xmpp.newsletter.assembler.archive;

import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmpp.newsletter.contracts.ImportedEntry;
import org.xmpp.newsletter.contracts.PrintedLink;
import org.xmpp.newsletter.platform.problem.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PastIssueTests {

	@Test
	void anIssueOfTodayIsReadWithItsSections() {
		PastIssue issue = read("""
				Welcome, [read on](https://xmpp.org/help).

				## XMPP Events

				- [Lamp fair](https://fair.example/) [DE / EN]: every month.

				## XMPP Software News

				### XMPP Clients and Applications

				- [Lantern](https://lantern.example/) has released version [2.1](https://lantern.example/2.1).

				{{< figure src="/images/lantern.png" caption="Lantern 2.1: a [flame](https://flame.example)" >}}

				  - And [Lantern mini](https://mini.example/) follows.

				### XMPP Libraries & Tools

				- [wick](/projects/wick) was cut.

				## Extensions and specifications

				### New

				- [XEP-0999](https://xmpp.org/extensions/xep-0999.html)

				## Spread the news

				- [Everywhere](https://social.example/)
				""");
		assertThat(issue.months()).containsExactly(YearMonth.of(2025, 5));
		assertThat(issue.date()).isEqualTo(LocalDate.of(2025, 6, 5));
		assertThat(issue.entries()).extracting(ImportedEntry::section)
			.containsExactly("events", "clients", "clients", "libraries");
		assertThat(issue.entries().getFirst().language()).isEqualTo("de");
		assertThat(issue.entries().get(1).text())
			.isEqualTo("[Lantern](https://lantern.example/) has released version [2.1](https://lantern.example/2.1).");
		assertThat(issue.entries().get(1).title()).isEqualTo("Lantern");
		assertThat(issue.entries().getLast().links())
			.containsExactly(new PrintedLink("wick", URI.create("https://xmpp.org/projects/wick")));
	}

	@Test
	void aTitledBlockAmongTheAnnouncementsIsOneEntry() {
		PastIssue issue = read("""
				## XSF Announcements

				### A fair of lamps

				There will be [a fair](https://fair.example/).

				- [Come](https://come.example/)

				Bring oil.

				### XSF Fiscal Hosting Projects

				- [Give](https://give.example/)

				## Articles

				[On wicks](https://wick.example/) was written.
				""");
		assertThat(issue.entries()).extracting(ImportedEntry::title).containsExactly("A fair of lamps", "On wicks");
		assertThat(issue.entries().getFirst().text()).endsWith("Bring oil.");
		assertThat(issue.entries().getFirst().links()).hasSize(2);
	}

	@Test
	void paragraphsAreEntriesAndWhatOnlyExplainsBelongsToTheOneBefore() {
		PastIssue issue = read("""
				## Software releases

				* [Lantern 0.2](https://lantern.example/0.2)

				It speaks [XEP-0012](https://xmpp.org/extensions/xep-0012.html).

				![Lantern](/images/lantern.png "Lantern")

				[Beacon](https://beacon.example/) was lit.

				## Servers

				[Lighthouse 1.0](https://lighthouse.example/1.0) stands.
				""");
		assertThat(issue.entries()).extracting(ImportedEntry::title)
			.containsExactly("Lantern 0.2", "Beacon", "Lighthouse 1.0");
		assertThat(issue.entries()).extracting(ImportedEntry::section).containsExactly(null, null, "servers");
		assertThat(issue.entries().getFirst().text()).contains("It speaks");
	}

	@Test
	void theFirstIssuesNamedTheirNewsBeforeAnyHeading() {
		PastIssue issue = read("""
				Ada wrote [about lamps](https://lamps.example/).

				## Software releaseѕ

				[Lantern 0.1](https://lantern.example/0.1) is there.
				""");
		assertThat(issue.entries()).extracting(ImportedEntry::title).containsExactly("about lamps", "Lantern 0.1");
	}

	@Test
	void addressesThatAreNoneAreLeftOutAndThoseWithSlipsAreKept() {
		PastIssue issue = read(
				"""
						## Articles

						- [Ask](xmpp:lamps@muc.example?join) or [read](https://lamps.example/a|b) or [write](mailto:ada@lamps.example).
						""");
		assertThat(issue.entries().getFirst().links()).extracting(PrintedLink::address)
			.isEqualTo(List.of(URI.create("https://lamps.example/a%7Cb")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Just text", "---\ntitle: x\n---\n## Articles\n- [a](https://a.example)",
			"---\ndate: 2025-06-05\n---\n## Articles\n- [a](https://a.example)",
			"---\ntitle: x\ndate: 2025-13-05\n---\n## Articles\n- [a](https://a.example)",
			"---\ntitle: x\ndate: 2025-06-05\n---\n## Cooking\n- [a](https://a.example)" })
	void whatIsNoIssueIsRefused(String markdown) {
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> PastIssue.read("notes.md", markdown))
			.withMessageStartingWith("This is no issue of the newsletter");
	}

	private static PastIssue read(String body) {
		return PastIssue.read("2025-06-05-newsletter.md", """
				---
				title: "The XMPP Newsletter May 2025"
				date: 2025-06-05
				---
				""" + body);
	}

}
