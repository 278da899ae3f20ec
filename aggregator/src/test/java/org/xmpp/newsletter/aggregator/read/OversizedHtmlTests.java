package org.xmpp.newsletter.aggregator.read;

import java.net.URI;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * HTML that would make an event too large for Kafka.
 */
class OversizedHtmlTests {

	private static final URI BASE = URI.create("https://yard.example/");

	@Test
	void dropsAnAddressOfAMillionCharactersAndKeepsTheText() {
		String html = Html.clean("<p>Read <a href=\"https://x.example/?" + "&".repeat(900_000) + "\">this</a>.</p>",
				BASE);
		assertThat(html).doesNotContain("href").contains("Read", "this").hasSizeLessThan(200);
	}

	@Test
	void staysWithinItsBoundWhenManyTagsAreJustShortEnough() {
		String link = "<a href=\"https://x.example/?" + "&".repeat(1900) + "\">";
		String html = Html.clean(link.repeat(400) + "deep" + "</a>".repeat(400), BASE);
		assertThat(html).hasSizeLessThanOrEqualTo(200_000);
	}

}
