package org.xmpp.newsletter.assembler.delivery;

import java.net.URI;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

import org.xmpp.newsletter.assembler.issue.IssueCopy;
import org.xmpp.newsletter.assembler.issue.Teaser;

/**
 * Issues for tests.
 */
final class Printed {

	static final Instant NOON = Instant.parse("2025-06-05T12:00:00Z");

	static final URI PAGE = URI.create("https://site.example/2025/06/the-newsletter-may-2025/");

	static final String ISSUE = """
			---
			title: The Newsletter May 2025
			date: 2025-06-05
			summary: "In this issue: Lantern, Harbour."
			---

			{{< figure src="/images/newsletter/banner.jpg" caption="A banner" >}}

			Welcome, [all](#all).

			## Software

			### Clients

			- [Lantern](https://lantern.example/) has released version [2.1](https://lantern.example/2.1). It says a great deal about light and lamps and much else besides.
			  {{< figure src="https://elsewhere.example/pixel.gif" caption="Not of the site" >}}
			- [Harbour](https://harbour.example/) speaks [XEP-0045](/extensions/xep-0045.html).
			    - [Beacon](https://beacon.example/), below it.

			{{< newsletter-subscribe >}}

			![Tracked](https://tracker.example/open.gif)
			""";

	private Printed() {
	}

	static IssueCopy issue(String title, String markdown) {
		return new IssueCopy(YearMonth.of(2025, 5), title, PAGE, "2025-06-05-newsletter.md", markdown, "0f",
				"In this issue: ", List.of(new Teaser(0, "Lantern"), new Teaser(0, "Harbour")), List.of(), "cora",
				NOON);
	}

	static IssueCopy issue() {
		return issue("The Newsletter May 2025", ISSUE);
	}

}
