package org.xmpp.newsletter.aggregator.read;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmpp.newsletter.contracts.ItemContent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/**
 * Every format, and what strangers do to them.
 */
class FeedReaderTests {

	private static final URI ADDRESS = URI.create("https://example.org/blog/feed.xml");

	private final FeedReader reader = new FeedReader();

	@Test
	void readsRss2() throws Exception {
		ReadFeed feed = read(
				"""
						<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
						  xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Blog &amp;amp; more</title>
						<link>https://example.org/</link><language>en-GB</language>
						<item><title>Release 1.0</title><link>https://example.org/1</link><guid isPermaLink="false">123: x</guid>
						<pubDate>Thu, 01 May 2025 12:00:00 +0200</pubDate><dc:creator>Ann</dc:creator><author>b@example.org (Bob)</author>
						<category>release</category><description>Short</description>
						<content:encoded><![CDATA[<p>Long &amp; <code>text</code></p>]]></content:encoded></item></channel></rss>""");
		assertThat(feed.title()).isEqualTo("Blog & more");
		assertThat(feed.home()).isEqualTo(URI.create("https://example.org/"));
		ReadItem item = feed.items().getFirst();
		assertThat(item.guid()).isEqualTo("123: x");
		assertThat(item.linked()).isTrue();
		ItemContent content = item.content();
		assertThat(content.link()).isEqualTo(URI.create("https://example.org/1"));
		assertThat(content.title()).isEqualTo("Release 1.0");
		assertThat(content.html()).isEqualTo("<p>Long &amp; <code>text</code></p>");
		assertThat(content.authors()).containsExactly("Bob");
		assertThat(content.categories()).containsExactly("release");
		assertThat(content.published()).isEqualTo("2025-05-01T10:00:00Z");
		assertThat(content.language()).isEqualTo("en-GB");
	}

	@Test
	void readsAtomWithRelativeLinksAndNanoseconds() throws Exception {
		ReadFeed feed = read(
				"""
						<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://forge.example/p/" xml:lang="de"><title>Tags</title>
						<id>tag:github.com,2008:x</id><link rel="self" href="feed.atom"/><link href="releases"/>
						<updated>2024-05-01T12:00:00Z</updated>
						<entry xml:base="v1/"><id>tag:github.com,2008:Repository/1/v1</id><title type="html">v1 &lt;b&gt;bold&lt;/b&gt;</title>
						<link href="notes"/><updated>2024-05-01T12:00:00.123456789Z</updated><author><name>ann</name></author>
						<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><a href="more">more</a></div></content></entry></feed>""");
		assertThat(feed.home()).isEqualTo(URI.create("https://forge.example/p/releases"));
		ItemContent content = feed.items().getFirst().content();
		assertThat(content.link()).isEqualTo(URI.create("https://forge.example/p/v1/notes"));
		assertThat(content.title()).isEqualTo("v1 bold");
		assertThat(content.updated()).isEqualTo("2024-05-01T12:00:00.123456Z");
		assertThat(content.published()).isEqualTo(content.updated());
		assertThat(content.html()).contains("href=\"https://forge.example/p/v1/more\"");
		assertThat(content.authors()).containsExactly("ann");
		assertThat(content.language()).isEqualTo("de");
	}

	@Test
	void readsRss1() throws Exception {
		ReadFeed feed = read(
				"""
						<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
						  xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://example.org/"><title>News</title>
						<link>https://example.org/</link><description>d</description><items><rdf:Seq><rdf:li rdf:resource="x"/></rdf:Seq></items></channel>
						<item rdf:about="https://example.org/a"><title>A</title><link>https://example.org/a</link>
						<dc:date>2025-05-01T10:00+02:00</dc:date></item>
						<item rdf:about="https://example.org/b"><title>B</title><link>https://example.org/b</link></item></rdf:RDF>""");
		assertThat(feed.items()).extracting(ReadItem::guid)
			.containsExactly("https://example.org/a", "https://example.org/b");
		assertThat(feed.items().getFirst().content().published()).isEqualTo("2025-05-01T08:00:00Z");
	}

	@Test
	void readsRss091WithItsDocumentTypeAndEntities() throws Exception {
		ReadFeed feed = read("""
				<?xml version="1.0"?>
				<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://example.org/rss-0.91.dtd">
				<rss version="0.91"><channel><title>Caf&eacute;</title><link>https://example.org/</link>
				<item><title>Q&A &nbsp; R&D</title><link>https://example.org/?a=1&b=2</link></item></channel></rss>""");
		assertThat(feed.title()).isEqualTo("Café");
		assertThat(feed.items().getFirst().content().title()).isEqualTo("Q&A R&D");
		assertThat(feed.items().getFirst().content().link()).isEqualTo(URI.create("https://example.org/?a=1&b=2"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://jsonfeed.org/version/1", "https://jsonfeed.org/version/1.1" })
	void readsJsonFeed(String version) throws Exception {
		ReadFeed feed = read("""
				{"version": "%s", "title": "News", "home_page_url": "https://example.org/", "items": [
				  {"id": 7, "url": "/7", "title": "Seven\\u0000", "content_html": "<p onclick='x'>Hi <img src=x></p>",
				   "date_published": "2025-05-01T10:00:00.5Z", "author": {"name": "Ann"}, "tags": ["a"]},
				  {"id": "8", "content_text": "One two <three>.\\n\\nFour"}, "nonsense"]}""".formatted(version));
		assertThat(feed.items()).hasSize(2);
		assertThat(feed.problems()).hasSize(1);
		ReadItem first = feed.items().getFirst();
		assertThat(first.guid()).isEqualTo("7");
		assertThat(first.content().title()).isEqualTo("Seven");
		assertThat(first.content().link()).isEqualTo(URI.create("https://example.org/7"));
		assertThat(first.content().html()).isEqualTo("<p>Hi <img src=\"https://example.org/x\"></p>");
		assertThat(first.content().authors()).containsExactly("Ann");
		ReadItem second = feed.items().getLast();
		assertThat(second.linked()).isFalse();
		assertThat(second.content().html()).isEqualTo("<p>One two &lt;three&gt;.</p>\n<p>Four</p>");
		assertThat(second.content().title()).isEqualTo("One two <three>. Four");
	}

	@Test
	void smallEntitiesOfItsOwnAreExpanded() throws Exception {
		ReadFeed feed = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> read("""
				<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;">]>
				<rss version="2.0"><channel><title>T</title><item><title>&lol2; x</title></item></channel></rss>"""));
		assertThat(feed.items().getFirst().content().title()).isEqualTo("lollollol x");
	}

	@Test
	void noFileIsReadThroughAnEntity() throws Exception {
		ReadFeed feed = read("""
				<!DOCTYPE rss [<!ENTITY xxe SYSTEM "file:///etc/hostname">]>
				<rss version="2.0"><channel><title>T</title><item><title>[&xxe;]</title></item></channel></rss>""");
		assertThat(feed.items().getFirst().content().title()).isEqualTo("[]");
	}

	@Test
	void deepNestingIsRefusedAtOnce() {
		String deep = "<rss version=\"2.0\"><channel>" + "<a>".repeat(100_000);
		assertTimeoutPreemptively(Duration.ofSeconds(5),
				() -> assertThatExceptionOfType(UnreadableFeedException.class).isThrownBy(() -> read(deep))
					.withMessageContaining("nested deeper"));
	}

	@Test
	void itemsBeyondTheLimitAreLeftOutAndItSaysSo() throws Exception {
		String many = rss(String.join("", Collections.nCopies(100_000, "<item><title>x</title></item>")));
		ReadFeed feed = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> read(many));
		assertThat(feed.items()).hasSize(5000);
		assertThat(feed.problems()).extracting(ReadProblem::reason)
			.containsExactly("Left out: the items after number 5000.");
	}

	@Test
	void tooManyCategoriesCostNothing() throws Exception {
		String many = rss("<item><title>x</title>" + "<category>c</category>".repeat(100_000) + "</item>");
		assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertThat(read(many).items()).hasSize(1));
	}

	@Test
	void nothingActiveComesThrough() throws Exception {
		ItemContent content = only("""
				<item><title>Title &lt;script&gt;alert(1)&lt;/script&gt; of &lt;stream&gt;</title>
				<link>javascript:alert(1)</link><description><![CDATA[
				<p onclick="x()" style="y">ok <a href="javascript:x">js</a> <a href="/rel">rel</a><script>s()</script>
				<iframe src="//x"></iframe><img src="https://tracker.example/p.gif" width="1"><pre>a
				  b</pre><h2>h</h2><ul><li>l</li></ul><svg onload=x></svg></p>]]></description></item>""");
		assertThat(content.title()).isEqualTo("Title of <stream>");
		assertThat(content.link()).isEqualTo(URI.create("https://example.org/"));
		assertThat(content.html())
			.contains("<pre>a\n  b</pre>", "<h2>h</h2>", "<li>l</li>", "<a href=\"https://example.org/rel\">rel</a>")
			.doesNotContain("script", "onclick", "style", "iframe", "img", "svg", "javascript");
	}

	@Test
	void whatTheStoreCannotHoldIsLeftOut() throws Exception {
		ItemContent content = only(
				"<item><title>a&#0;b&#xD800;c\u0001d\u202Ee</title><description>x\u0000y</description></item>");
		assertThat(content.title()).isEqualTo("abcde");
		assertThat(content.html()).isEqualTo("xy");
	}

	@Test
	void oneBadDetailCostsNoItem() throws Exception {
		ReadFeed feed = read(
				"""

						<rss version="2.0"><channel><title>T</title><cloud port="a"/><skipDays><day>Someday</day></skipDays><ttl>x</ttl>
						<image><width>wide</width></image><item><title>One</title><enclosure length="x" url="y"/><unbound:x>1</unbound:x></item>
						<item><title>Two</title><source/></item></channel></rss>""");
		assertThat(feed.problems()).isEmpty();
		assertThat(feed.items()).extracting((item) -> item.content().title()).containsExactly("One", "Two");
	}

	@Test
	void largeHtmlIsCutBetweenElements() throws Exception {
		String paragraph = "<p>" + "word ".repeat(100) + "</p>";
		ItemContent content = only(
				"<item><title>x</title><description><![CDATA[" + paragraph.repeat(1500) + "]]></description></item>");
		assertThat(content.html()).hasSizeBetween(150_000, 200_000).endsWith("</p>");
	}

	@Test
	void largeTitlesAreCut() throws Exception {
		assertThat(only("<item><title>" + "x".repeat(2_000_000) + "</title></item>").title()).hasSize(500);
	}

	@Test
	void anItemWithoutTitleIsCalledByItsFirstWords() throws Exception {
		assertThat(only("<item><description>" + "word ".repeat(50) + "</description></item>").title())
			.startsWith("word word")
			.endsWith(" …");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "<!DOCTYPE html><html><body>Not found</body></html>", "{\"a\": 1}", "{", "plain text",
			"<rss version=\"2.0\"><channel>", "<opml version=\"1.0\"/>" })
	void whatIsNoFeedIsRefusedWithAReason(String body) {
		assertThatExceptionOfType(UnreadableFeedException.class).isThrownBy(() -> read(body))
			.satisfies((problem) -> assertThat(problem.getMessage()).isNotBlank());
	}

	@Test
	void readsOtherEncodings() throws Exception {
		byte[] latin = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><rss version=\"2.0\"><channel><title>Grüße</title></channel></rss>"
			.getBytes(StandardCharsets.ISO_8859_1);
		assertThat(this.reader.read(latin, "application/rss+xml", ADDRESS).title()).isEqualTo("Grüße");
		byte[] marked = "\uFEFF<rss version=\"2.0\"><channel><title>Grüße</title></channel></rss>"
			.getBytes(StandardCharsets.UTF_8);
		assertThat(this.reader.read(marked, null, ADDRESS).title()).isEqualTo("Grüße");
	}

	@Test
	void anItemWithoutDatesHasNone() throws Exception {
		assertThat(only("<item><title>x</title><pubDate>yesterday</pubDate></item>").published()).isNull();
	}

	private ItemContent only(String item) throws UnreadableFeedException {
		return read(rss(item)).items().getFirst().content();
	}

	private static String rss(String items) {
		return "<rss version=\"2.0\"><channel><title>T</title><link>https://example.org/</link>" + items
				+ "</channel></rss>";
	}

	private ReadFeed read(String body) throws UnreadableFeedException {
		return this.reader.read(body.getBytes(StandardCharsets.UTF_8), null, ADDRESS);
	}

}
