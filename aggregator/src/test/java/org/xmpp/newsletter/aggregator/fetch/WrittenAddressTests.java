package org.xmpp.newsletter.aggregator.fetch;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WrittenAddressTests {

	private static final URI FROM = URI.create("https://example.org/a/b?c");

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			http://example.org/feed                 | http://example.org/feed
			'  HTTPS://Example.ORG:443/Feed#x  '    | https://example.org:443/Feed
			http://example.org                      | http://example.org
			http://example.org:/                    | http://example.org/
			http://example.org:08080/               | http://example.org:8080/
			http://example.org./                    | http://example.org/
			http://bücher.example/für?q=ä           | http://xn--bcher-kva.example/f%C3%BCr?q=%C3%A4
			http://example.org/a b/%C3%A4/100%      | http://example.org/a%20b/%C3%A4/100%25
			http://example.org/x?a[]="b"&c=d^e      | http://example.org/x?a%5B%5D=%22b%22&c=d%5Ee
			http://0x7f.1/                          | http://127.0.0.1/
			http://[::FFFF:127.0.0.1]:81/           | http://127.0.0.1:81/
			http://[2A01:4F8::1]/                   | http://[2a01:4f8:0:0:0:0:0:1]/
			http://example.org/@user                | http://example.org/@user
			""")
	void addressesAreUnderstoodAsBrowsersDo(String written, String read) throws Exception {
		assertThat(WrittenAddress.read(written)).isEqualTo(URI.create(read));
	}

	@ParameterizedTest
	@CsvSource({ "/feed, https://example.org/feed", "feed, https://example.org/a/feed",
			"./feed, https://example.org/a/feed", "../../../feed, https://example.org/feed",
			"?x=y, https://example.org/a/b?x=y", "//other.org/feed, https://other.org/feed",
			"http://other.org/#top, http://other.org/", "#top, https://example.org/a/b?c",
			"/a b, https://example.org/a%20b", "/ä, https://example.org/%C3%A4", "1:2, https://example.org/a/1:2",
			"/100%, https://example.org/100%25" })
	void locationsAreFollowedFromWhereTheyAre(String location, String target) throws Exception {
		String asOnTheWire = new String(location.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
		assertThat(WrittenAddress.readRelative(FROM, asOnTheWire)).isEqualTo(URI.create(target));
	}

}
