package org.xmpp.newsletter.aggregator.validation;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmpp.newsletter.aggregator.fetch.Validators;
import org.xmpp.newsletter.aggregator.read.FeedReader;
import org.xmpp.newsletter.aggregator.read.UnreadableFeedException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is said of good and bad feeds.
 */
class ValidationTests {

	private static final Instant NOW = Instant.parse("2025-05-10T12:00:00Z");

	private static final URI HERE = URI.create("https://kettle.example/feed.xml");

	private static final String LONG_TEXT = "A kettle that speaks XMPP, told at length. ".repeat(12);

	private static final String GOOD_ATOM = """
			<?xml version="1.0" encoding="utf-8"?>
			<feed xmlns="http://www.w3.org/2005/Atom">
			  <id>https://kettle.example/</id>
			  <title>Kettle</title>
			  <updated>2025-05-01T10:00:00Z</updated>
			  <link rel="self" href="https://kettle.example/feed.xml"/>
			  <entry>
			    <id>https://kettle.example/1</id>
			    <title>Kettle 1.0</title>
			    <link href="https://kettle.example/1"/>
			    <published>2025-05-01T10:00:00+02:00</published>
			    <updated>2025-05-01T10:00:00.5Z</updated>
			    <content type="html">%s</content>
			  </entry>
			</feed>
			""".formatted(LONG_TEXT);

	@Test
	void nothingIsSaidOfAGoodFeed() {
		Validation validation = of(GOOD_ATOM);
		assertThat(validation.format()).isEqualTo("Atom");
		assertThat(validation.self()).isEqualTo(HERE);
		assertThat(validation.findings()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			<rss version="2.0">§<channel><title>x & y</title></channel></rss> | bare-ampersand | 2
			<rss version="2.0">§<channel><title>x</b></channel></rss> | not-well-formed | 2
			<rss version="2.0">§<channel>§<title>a&nbsp;b</title></channel></rss> | undeclared-entity | 3
			<rss version="2.0"><channel>§<a x='&hellip;'/></channel></rss> | undeclared-entity | 2
			<rss version="2.0"><channel>§<media:x/></channel></rss> | unbound-prefix | 2
			§§<?xml version="1.0"?><rss version="2.0"><channel/></rss> | something-before-the-xml | 3
			Warning: no cache§<rss version="2.0"><channel/></rss> | something-before-the-xml | 1
			<rss version="2.0"><channel>§§<title>a^b</title></channel></rss> | illegal-character | 3
			<!DOCTYPE rss [<!ENTITY a "b">]>§<rss version="2.0"><channel/></rss> | doctype | 1
			<html><body>§<p>x</p></body></html> | not-a-feed | 1
			<rss version="2.0">§<channel> | not-well-formed | 2
			""")
	void aBrokenDocumentIsNamedWithItsLine(String document, String rule, int line) {
		assertThat(of(document.replace('§', '\n').replace('^', '\u0001')).findings()).anySatisfy((finding) -> {
			assertThat(finding.rule()).isEqualTo(rule);
			assertThat(finding.line()).isEqualTo(line);
			assertThat(finding.what()).isNotBlank();
			assertThat(finding.todo()).isNotBlank();
			assertThat(finding.reference()).startsWith("https://");
		});
	}

	@Test
	void anEntityBombIsOnlyNamed() {
		String bomb = """
				<!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
				<rss version="2.0"><channel><title>&b;&c;</title></channel></rss>""";
		assertThat(rules(of(bomb))).contains("doctype", "undeclared-entity");
		assertThat(of(bomb).findings().toString()).doesNotContain("aaaa").doesNotContain("root:");
	}

	@Test
	void bytesOfAnotherEncodingAreNamed() {
		byte[] latin = GOOD_ATOM.replace("Kettle 1.0", "Bouillotte à café").getBytes(Charset.forName("windows-1252"));
		Validation validation = Validation.of(received(latin, "application/atom+xml"), null, NOW);
		assertThat(validation.findings()).first().satisfies((finding) -> {
			assertThat(finding.rule()).isEqualTo("wrong-bytes");
			assertThat(finding.severity()).isEqualTo(Severity.ERROR);
			assertThat(finding.todo()).contains("UTF-8");
		});
	}

	@Test
	void theHostAndThePrologMustNameOneEncoding() {
		Validation validation = Validation.of(
				received(GOOD_ATOM.getBytes(StandardCharsets.UTF_8), "application/atom+xml; charset=ISO-8859-1"), null,
				NOW);
		assertThat(finding(validation, "encoding-mismatch").what()).contains("ISO-8859-1").contains("utf-8");
	}

	@Test
	void idsThatAreMissingOrTwiceAreNamed() {
		Validation validation = of(rss("""
				<item><title>One</title><link>https://kettle.example/1</link></item>
				<item><guid isPermaLink="false">7</guid><title>Two</title><link>https://kettle.example/2</link></item>
				<item><guid isPermaLink="false">7</guid><title>Three</title><link>https://kettle.example/3</link></item>
				<item><guid>kettle-4</guid><title>Four</title><link>https://kettle.example/4</link></item>"""));
		assertThat(finding(validation, "missing-guid").what()).contains("'One'");
		assertThat(finding(validation, "duplicate-id").what())
			.isEqualTo("The item 'Three' has the same id as the one in line 5: '7'.");
		assertThat(finding(validation, "guid-is-no-permalink").todo()).contains("isPermaLink=\"false\"");
	}

	@Test
	void oneIdForAllItemsIsOneFinding() {
		Validation validation = of(
				rss("<item><guid isPermaLink=\"false\">feed</guid><title>A</title></item>".repeat(5)));
		assertThat(rules(validation)).contains("one-id-for-all").doesNotContain("duplicate-id");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2025-05-01 | Thu, 01 May 2025 00:00:00 +0000
			2025-05-01 10:30:00 | Thu, 01 May 2025 10:30:00 +0000
			2025-05-01T10:30:00+02:00 | Thu, 01 May 2025 08:30:00 +0000
			Mon, 1 May 2025 10:30:00 +0200 | Thu, 01 May 2025 08:30:00 +0000
			""")
	void aWrongDateIsShownInItsRightForm(String written, String right) {
		Finding finding = finding(of(rss("<item><title>A</title><pubDate>%s</pubDate></item>".formatted(written))),
				"date-format");
		assertThat(finding.what()).contains(written);
		assertThat(finding.todo()).isEqualTo("Write it as '%s'.".formatted(right));
		assertThat(finding.line()).isEqualTo(4);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Thu, 01 May 2025 10:30:00 GMT", "1 May 2025 10:30 +0200", "Thu, 1 May 2025 10:30:00 EST",
			"01 May 25 10:30 Z" })
	void aRightDateIsNot(String written) {
		assertThat(rules(of(rss("<item><title>A</title><pubDate>%s</pubDate></item>".formatted(written)))))
			.doesNotContain("date-format", "undated-item");
	}

	@Test
	void datesThatAreMissingOrInTheFutureAreNamed() {
		Validation validation = of(rss("""
				<item><title>A</title></item>
				<item><title>B</title><pubDate>Sat, 10 May 2035 10:30:00 GMT</pubDate></item>"""));
		assertThat(finding(validation, "undated-item").what()).contains("'A'");
		assertThat(rules(of(rss("<item><title>B</title><pubDate>Thu, 10 May 2035 10:30:00 GMT</pubDate></item>"))))
			.contains("future-date");
	}

	@Test
	void linksThatLeadNowhereAreNamed() {
		Validation validation = of(rss("""
				<item><title>A</title><link>/news/1</link></item>
				<item><title>B</title></item>"""));
		assertThat(finding(validation, "relative-link").what()).contains("'/news/1'");
		assertThat(finding(validation, "item-without-link").what()).contains("'B'");
		assertThat(finding(validation, "missing-self-link").severity()).isEqualTo(Severity.HINT);
		assertThat(rules(of(GOOD_ATOM.replace("<feed ", "<feed xml:base=\"https://kettle.example/\" ")
			.replace("<link href=\"https://kettle.example/1\"", "<link href=\"1\"")))).isEmpty();
	}

	@Test
	void markupInATitleAndActiveTextAreNamed() {
		Validation validation = of(rss("""
				<item><title>&lt;b&gt;Bold&lt;/b&gt; &amp;amp; brave</title>
				<description>&lt;p&gt;x&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;</description></item>
				<item><title>How to use &lt;stream&gt;</title>
				<description>&lt;img src="x" onerror="y"&gt;</description></item>"""));
		assertThat(validation.findings().stream().filter((finding) -> finding.rule().equals("markup-in-title")))
			.hasSize(1);
		assertThat(validation.findings().stream().filter((finding) -> finding.rule().equals("active-content")))
			.extracting(Finding::what)
			.anyMatch((what) -> what.contains("'script'"))
			.anyMatch((what) -> what.contains("'onerror'"));
	}

	@Test
	void stubsAreNamedOnlyWhenAllItemsAreStubs() {
		String stubs = "<item><title>A</title><description>Read more…</description></item>".repeat(3);
		assertThat(rules(of(rss(stubs)))).contains("stubs-only");
		assertThat(rules(of(rss(stubs + "<item><description>%s</description></item>".formatted(LONG_TEXT)))))
			.doesNotContain("stubs-only");
	}

	@Test
	void whatAChannelSaysOfItselfIsChecked() {
		Validation validation = of("""
				<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1"><channel>
				<title>T</title><dc:creator>x</dc:creator>
				<ttl>often</ttl><skipDays><day>Caturday</day><day>Sunday</day></skipDays>
				<skipHours><hour>25</hour><hour>7</hour></skipHours>
				<cloud domain="x" port="http" path="/" registerProcedure="" protocol="xml-rpc"/>
				</channel></rss>""");
		assertThat(rules(validation)).contains("bad-ttl", "bad-cloud", "wrong-namespace", "missing-element",
				"no-items");
		assertThat(validation.findings().stream().filter((finding) -> finding.rule().equals("bad-skip")))
			.extracting(Finding::what)
			.containsExactlyInAnyOrder("'Caturday' in <skipDays> is no day of the week.",
					"'25' in <skipHours> is no hour of the day.");
	}

	@Test
	void anAtomFeedWithoutItsNamespaceIsNamed() {
		assertThat(finding(of("<feed><title>x</title></feed>"), "wrong-namespace").todo())
			.contains("http://www.w3.org/2005/Atom");
	}

	@Test
	void whatTheHostDoesIsChecked() {
		Received received = new Received(GOOD_ATOM.getBytes(StandardCharsets.UTF_8), "text/plain", Validators.NONE,
				URI.create("http://kettle.example/feed"), Duration.ofDays(30), HERE);
		assertThat(rules(Validation.of(received, null, NOW))).containsExactly("content-type", "kept-too-long",
				"no-validators", "not-encrypted");
	}

	@Test
	void aWindowThatIsTooSmallIsNamed() throws UnreadableFeedException {
		StringBuilder items = new StringBuilder();
		for (int hour = 0; hour < 10; hour++) {
			items.append("<item><title>%d</title><pubDate>Thu, 01 May 2025 %02d:00:00 GMT</pubDate></item>"
				.formatted(hour, hour));
		}
		byte[] body = rss(items.toString()).getBytes(StandardCharsets.UTF_8);
		Validation validation = Validation.of(received(body, "text/xml"), new FeedReader().read(body, "text/xml", HERE),
				NOW);
		assertThat(finding(validation, "window-too-small").what())
			.isEqualTo("The 10 items shown cover only 9 hours; what comes and goes between two polls is lost.");
	}

	@Test
	void aFaultOfEveryItemIsSaidThreeTimesAtMost() {
		Validation validation = of(rss("<item><title>A</title></item>".repeat(40)));
		List<Finding> undated = validation.findings()
			.stream()
			.filter((finding) -> finding.rule().equals("undated-item"))
			.toList();
		assertThat(undated).hasSize(3);
		assertThat(undated.getLast().what()).endsWith("The same holds for 37 more.");
	}

	@Test
	void aJsonFeedIsCheckedToo() {
		Validation broken = of("{\"version\": \"https://jsonfeed.org/version/1.1\",\n \"items\": [}");
		assertThat(finding(broken, "bad-json").line()).isEqualTo(2);
		Validation validation = of("""
				{"items": [{"id": "1", "date_published": "yesterday"}, {"id": "1"}, {"title": "x"}]}""");
		assertThat(validation.format()).isEqualTo("JSON Feed");
		assertThat(rules(validation)).contains("json-feed-version", "json-feed-item", "undated-item",
				"atom-date-format");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "<", "{", "\u0000\u0001", "<a", "<?xml", "[]", "<rss/>", "<RDF/>", "<feed/>" })
	void nothingMakesItStumble(String document) {
		assertThat(of(document).findings()).isNotEmpty();
	}

	@Test
	void hostileWordsCannotLeaveTheirSentence() {
		Validation validation = of(rss("<item><title>a\u202Egpj&#10;.exe</title></item>"));
		assertThat(finding(validation, "undated-item").what()).contains("'a gpj .exe'");
	}

	private static String rss(String items) {
		return """
				<rss version="2.0"><channel><title>Kettle</title><link>https://kettle.example/</link>
				<description>News</description>
				<!-- items -->
				%s
				</channel></rss>""".formatted(items);
	}

	private static Validation of(String document) {
		return Validation.of(received(document.getBytes(StandardCharsets.UTF_8),
				document.startsWith("{") ? "application/feed+json" : "application/atom+xml"), null, NOW);
	}

	private static Received received(byte[] body, String contentType) {
		return new Received(body, contentType, new Validators("\"1\"", null), HERE, null, null);
	}

	private static List<String> rules(Validation validation) {
		return validation.findings().stream().map(Finding::rule).distinct().toList();
	}

	private static Finding finding(Validation validation, String rule) {
		return validation.findings()
			.stream()
			.filter((finding) -> finding.rule().equals(rule))
			.findFirst()
			.orElseThrow(() -> new AssertionError(rule + " is not among " + validation.findings()));
	}

}
