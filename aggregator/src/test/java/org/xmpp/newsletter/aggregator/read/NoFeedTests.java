package org.xmpp.newsletter.aggregator.read;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is a feed, and what a maintainer is told about everything else.
 */
class NoFeedTests {

	private static final URI ADDRESS = URI.create("https://example.org/feed");

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', textBlock = """
			<!DOCTYPE html><html><body>Not found</body></html>,web page
			<html><head><title>x</title><link rel=alternate href=/feed></head><body><p>a<br>b</body></html>,web page
			<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><body/></html>,web page
			<!-- c --><HTML><BODY>x,web page
			<opml version='2.0'><body><outline xmlUrl='http://e.org/'/></body></opml>,list of feeds
			<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url/></urlset>,sitemap
			<sitemapindex/>,sitemaps
			<svg xmlns='http://www.w3.org/2000/svg'/>,drawing
			<note><to>you</to></note>,<note>
			{"a": 1},JSON
			[1],JSON
			{,JSON
			plain words,neither XML nor JSON
			1 < 2,neither XML nor JSON
			<!-- only a comment -->,neither XML nor JSON
			<!DOCTYPE rss,neither XML nor JSON
			<rss><channel>,breaks off
			""")
	void whatIsNoFeedIsNamed(String body, String words) {
		assertThatExceptionOfType(UnreadableFeedException.class).isThrownBy(() -> read(body))
			.withMessageContaining(words);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " \n\t ", "\uFEFF" })
	void nothingIsNoFeed(String body) {
		assertThatExceptionOfType(UnreadableFeedException.class).isThrownBy(() -> read(body))
			.withMessage("The answer is empty.");
	}

	@ParameterizedTest
	@CsvSource({ "1F8B080000, gzip", "504B030414, ZIP", "255044462D, PDF", "89504E470D, picture", "FFD8FFE000, picture",
			"474946383961, picture" })
	void filesOfOtherKindsAreNamed(String hex, String words) {
		byte[] body = java.util.HexFormat.of().parseHex(hex);
		assertThatExceptionOfType(UnreadableFeedException.class)
			.isThrownBy(() -> new FeedReader().read(body, "application/rss+xml", ADDRESS))
			.withMessageContaining(words);
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/html", "text/plain; charset=utf-8", "application/octet-stream", "image/png", "",
			"nonsense" })
	void whatTheHostCallsItDoesNotMatter(String contentType) throws Exception {
		byte[] body = "<rss version='2.0'><channel><title>T</title></channel></rss>".getBytes(StandardCharsets.UTF_8);
		assertThat(new FeedReader().read(body, contentType, ADDRESS).title()).isEqualTo("T");
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0'><rss version='2.0'><channel><title>T</title></channel></rss>",
			"<!-- <html> --><rss version='2.0'><channel><title>T</title></channel></rss>",
			"<odd><channel><title>T</title><item><title>x</title></item></channel></odd>" })
	void whatOnlyLooksLikeSomethingElseIsRead(String body) {
		assertThat(document(body).getRootElement().getChild("channel").getChildText("title")).isEqualTo("T");
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE" })
	void jsonIsReadInEveryEncodingOfUnicode(String charset) throws Exception {
		String json = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Grüße\",\"items\":[]}";
		for (String text : new String[] { json, "\uFEFF" + json, "\n " + json }) {
			assertThat(new FeedReader().read(text.getBytes(charset), "application/feed+json", ADDRESS).title())
				.isEqualTo("Grüße");
		}
	}

	@Test
	void aFeedOverTwentyMegabytesIsRefusedUnseen() {
		assertThatExceptionOfType(UnreadableFeedException.class)
			.isThrownBy(() -> new FeedReader().read(new byte[20_000_001], null, ADDRESS))
			.withMessageContaining("20 MB");
	}

	private static org.jdom2.Document document(String body) {
		try {
			return XmlDocument.of(body).tree();
		}
		catch (UnreadableFeedException ex) {
			throw new AssertionError(ex);
		}
	}

	private static ReadFeed read(String body) throws UnreadableFeedException {
		return new FeedReader().read(body.getBytes(StandardCharsets.UTF_8), null, ADDRESS);
	}

}
