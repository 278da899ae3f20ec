package org.xmpp.newsletter.aggregator.poll;

import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.aggregator.read.PollingHints;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Hubs in Link headers.
 */
class LinkHeaderTests {

	private static final URI BASE = URI.create("https://gajim.example/news/feed.xml");

	@Test
	void hubAndSelfAreFoundInOneHeaderOrSeveral() {
		PollingHints one = hints("<https://hub.example/>; rel=\"hub\", </news/feed.xml>; rel=\"self\"");
		PollingHints several = hints("</style.css>; rel=preload; as=style", "<../news/feed.xml>; title=\"x\"; rel=self",
				"<https://hub.example/>;REL=\"alternate HUB\"");
		assertThat(List.of(one, several)).allSatisfy((hints) -> {
			assertThat(hints.hub()).isEqualTo(URI.create("https://hub.example/"));
			assertThat(hints.self()).isEqualTo(BASE);
		});
	}

	@Test
	void theHeaderCountsMoreThanTheFeed() {
		PollingHints inFeed = PollingHints.NONE.with(URI.create("https://old.example/"), null);
		assertThat(LinkHeader.of(List.of("<https://hub.example/>; rel=hub"), BASE, inFeed).hub())
			.isEqualTo(URI.create("https://hub.example/"));
		assertThat(LinkHeader.of(List.of(), BASE, inFeed)).isEqualTo(inFeed);
	}

	@Test
	void whatIsNoLinkToAWebAddressIsNoHub() {
		assertThat(hints("<javascript:alert(1)>; rel=hub", "<>; rel=hub", "rel=hub",
				"<https://hub.example/>; rel=hubcap", "<ht tp:x>; rel=hub")
			.hub()).isNull();
	}

	private static PollingHints hints(String... headers) {
		return LinkHeader.of(List.of(headers), BASE, PollingHints.NONE);
	}

}
