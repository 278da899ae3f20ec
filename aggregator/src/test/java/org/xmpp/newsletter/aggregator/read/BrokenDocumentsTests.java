package org.xmpp.newsletter.aggregator.read;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/**
 * Good feeds that break off or are damaged at any place: they are read or refused with a
 * reason, and nothing else ever happens.
 */
class BrokenDocumentsTests {

	private static final URI ADDRESS = URI.create("https://example.org/feed");

	private static final byte[] DAMAGE = "<>&;\"'=/!?[]:\u0000 x\uFFFF".getBytes(StandardCharsets.ISO_8859_1);

	private final FeedReader reader = new FeedReader();

	static Stream<byte[]> feeds() {
		return Stream
			.of("""
					<?xml version="1.0" encoding="utf-8"?><!DOCTYPE rss [<!ENTITY a "b">]>
					<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>T &a;</title>
					<item><title>Grüße &amp; so</title><dc:creator>A</dc:creator><description><![CDATA[<p>x</p>]]></description></item>
					<!-- c --><item><title>b</title><enclosure url='https://example.org/a.mp3' length="1"/></item></channel></rss>
					""",
					"""
							<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title type='html'>T &lt;b></title><link href="/"/>
							<entry><id>1</id><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">x<br/>&#8212;</div></content></entry></feed>
							""",
					"""
							{"version": "https://jsonfeed.org/version/1", "title": "Grüße", "items": [{"id": "1", "content_html": "<p>x"}]}
							""")
			.map((feed) -> feed.getBytes(StandardCharsets.UTF_8));
	}

	@ParameterizedTest
	@MethodSource("feeds")
	void aFeedMayBreakOffAnywhere(byte[] feed) {
		assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
			for (int i = 0; i <= feed.length; i++) {
				assertThat(outcome(Arrays.copyOf(feed, i))).isNotBlank();
			}
		});
	}

	@ParameterizedTest
	@MethodSource("feeds")
	void aFeedMayBeDamagedAnywhere(byte[] feed) {
		Random random = new Random(20250601);
		assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
			for (int i = 0; i < 2000; i++) {
				byte[] damaged = feed.clone();
				for (int j = 0; j <= i % 8; j++) {
					damaged[random.nextInt(feed.length)] = DAMAGE[random.nextInt(DAMAGE.length)];
				}
				assertThat(outcome(damaged)).isNotBlank();
			}
		});
	}

	/** Anything but a refusal fails the test. */
	private String outcome(byte[] body) {
		try {
			return "read " + this.reader.read(body, "application/rss+xml; charset=utf-8", ADDRESS).items().size();
		}
		catch (UnreadableFeedException ex) {
			return String.valueOf(ex.getMessage());
		}
	}

}
