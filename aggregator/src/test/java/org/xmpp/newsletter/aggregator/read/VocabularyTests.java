package org.xmpp.newsletter.aggregator.read;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The same thing in many words: each field by its precedence over all vocabularies.
 */
class VocabularyTests {

	private static final String NAMESPACES = """
			xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"
			xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"
			xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:a="http://www.w3.org/2005/Atom"
			xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0\"""";

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			<title>AT&amp;T</title>                             | AT&T
			<title>AT&amp;amp;T</title>                         | AT&T
			<title>1 &lt; 2</title>                             | 1 < 2
			<title>&lt;b&gt;x&lt;/b&gt; y</title>               | x y
			<title><![CDATA[<i>x</i> &amp; y]]></title>         | x & y
			<title><b>x</b> y</title>                           | x y
			<title>a &lt;code&gt; tag</title>                   | a <code> tag
			<title>the &lt;stream&gt; element</title>           | the <stream> element
			<title>x &amp;#8217; y</title>                      | x ’ y
			<dc:title>x</dc:title>                              | x
			<media:title>m</media:title><title>x</title>        | x
			<media:group><media:title>m</media:title></media:group> | m
			<TITLE>x</TITLE>                                    | x
			<a:title type="text">a &lt;b>x&lt;/b></a:title>     | a <b>x</b>
			""")
	void readsTitles(String written, String expected) throws Exception {
		assertThat(item(written).details().title()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "none",
			textBlock = """
					<link>https://x.example/1</link><guid>https://x.example/2</guid>      | https://x.example/1
					<link> <![CDATA[ https://x.example/?a=1&b=2 ]]> </link>               | https://x.example/?a=1&b=2
					<link>https://x.example/?a=1&amp;amp;b=2</link>                       | https://x.example/?a=1&b=2
					<guid>https://x.example/2</guid>                                      | https://x.example/2
					<guid isPermaLink="true">/2</guid>                                    | https://example.org/2
					<guid isPermaLink="false">https://x.example/2</guid>                  | none
					<guid>abc</guid>                                                      | none
					<a:link rel="self" href="/s"/><a:link href="/1"/>                     | https://example.org/1
					<link>https://c.example/</link><feedburner:origLink>https://x.example/</feedburner:origLink> | https://x.example/
					<enclosure url="/talk.mp3" length="1" type="audio/mpeg"/>             | https://example.org/talk.mp3
					<link>javascript:run()</link>                                         | none
					<link>mailto:a@x.example</link>                                       | mailto:a@x.example
					""")
	void findsThePageOfAnItem(String written, String expected) throws Exception {
		assertThat(item(written).details().link()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			<author>a@x.example (Ann B)</author>                          | Ann B
			<author>Ann B &lt;a@x.example&gt;</author>                    | Ann B
			<author>a@x.example</author>                                  | a@x.example
			<author>a@x.example</author><dc:creator>Ann</dc:creator>      | Ann
			<dc:creator>Ann</dc:creator><dc:creator>Bob</dc:creator>      | Ann, Bob
			<itunes:author>Ann</itunes:author>                            | Ann
			<a:author><a:name>Ann</a:name></a:author>                     | Ann
			<author><name>Ann</name><email>a@x.example</email></author>   | Ann
			""")
	void namesAuthors(String written, String expected) throws Exception {
		assertThat(item(written).details().author()).isEqualTo(expected);
	}

	@Test
	void passesNoMailAddressOn() throws Exception {
		assertThat(item("<author>a@x.example</author>").content().authors()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					<description>&lt;p>a&lt;/p></description>                                   | <p>a</p>
					<description>s</description><content:encoded>&lt;b>c&lt;/b></content:encoded> | <b>c</b>
					<content:encoded/><description>s</description>                              | s
					<content:encoded>&lt;script>x&lt;/script></content:encoded><description>s</description> | s
					<description>1 &lt; 2 &amp; 3</description>                                 | 1 &lt; 2 &amp; 3
					<description><p xmlns="http://www.w3.org/1999/xhtml">a<br/></p></description> | <p>a<br></p>
					<description>s</description><body xmlns="http://www.w3.org/1999/xhtml"><p>a</p></body> | <p>a</p>
					<media:group><media:description>m</media:description></media:group>         | m
					<itunes:summary>m</itunes:summary>                                          | m
					<dc:description>m</dc:description>                                          | m
					<a:content type="html">&lt;b>m&lt;/b></a:content>                           | <b>m</b>
					<description>&lt;a href="r">x&lt;/a></description>                          | <a href="https://example.org/r">x</a>
					""")
	void findsTheBody(String written, String expected) throws Exception {
		assertThat(item(written).content().html()).isEqualTo(expected);
		assertThat(read(rss("0.91", "<item>" + written + "</item>")).items().getFirst().content().html())
			.isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					<content type="html">&lt;p>a&lt;/p></content>                    | <p>a</p>
					<content type="text">a &lt;b></content>                          | a &lt;b&gt;
					<content>a &lt;b>x&lt;/b></content>                              | a &lt;b&gt;x&lt;/b&gt;
					<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>a <b>c</b></p></div></content> | <p>a <b>c</b></p>
					<content type="xhtml"><h:div xmlns:h="http://www.w3.org/1999/xhtml"><h:b>k</h:b></h:div></content> | <b>k</b>
					<content type="xhtml" xml:base="/d/"><div xmlns="http://www.w3.org/1999/xhtml" xml:base="e/"><a href="f">k</a></div></content> | <a href="https://example.org/d/e/f">k</a>
					<content type="application/octet-stream">PGI+eDwvYj4=</content>  | <b>x</b>
					<content type="text/html" mode="base64">PGI+eDwvYj4=</content>   | <b>x</b>
					<content type="text/html" mode="escaped">&lt;b>x&lt;/b></content> | <b>x</b>
					<content type="application/xml"><f xmlns="urn:x"><g>x</g></f></content> | x
					<content src="x"/><summary type="html">&lt;i>s&lt;/i></summary>  | <i>s</i>
					""")
	void readsContentOfEveryType(String written, String expected) throws Exception {
		assertThat(entry(written).content().html()).isEqualTo(expected);
	}

	@Test
	void keepsTheSummaryBesideTheBody() throws Exception {
		ReadItem item = entry("<summary>s</summary><content>c</content>");
		assertThat(item.details().summary()).isEqualTo("s");
		assertThat(item.details().text()).isEqualTo("c");
	}

	@Test
	void collectsLabelsFromEveryVocabulary() throws Exception {
		assertThat(item("""
				<category>a</category><dc:subject>b</dc:subject><itunes:keywords>c, d</itunes:keywords>
				<itunes:category text="E"><itunes:category text="F"/></itunes:category>""").content().categories())
			.containsExactly("a", "b", "E", "F", "c", "d");
		assertThat(entry("<category term=\"t\" label=\"L\"/><category term=\"u\"/>").content().categories())
			.containsExactly("L", "u");
	}

	@Test
	void tellsThePublicationFromTheChange() throws Exception {
		ReadItem item = item("<pubDate>1 Jan 2024</pubDate><dcterms:modified>2024-02-01</dcterms:modified>");
		assertThat(item.details().published()).isEqualTo("2024-01-01T00:00:00Z");
		assertThat(item.details().updated()).isEqualTo("2024-02-01T00:00:00Z");
	}

	@Test
	void resolvesIdsThatAreRelativeAddressesAndNoOthers() throws Exception {
		assertThat(entry("<id>x/1</id>").details().id()).isEqualTo("https://example.org/x/1");
		assertThat(entry("<id>tag:x.example,2004:1</id>").details().id()).isEqualTo("tag:x.example,2004:1");
		assertThat(item("<guid>abc</guid>").details().id()).isEqualTo("abc");
	}

	@Test
	void prefersThePageForPeopleAmongTheLinksOfAtom() throws Exception {
		assertThat(
				entry("""
						<link rel="self" href="/s"/><link rel="replies" href="/r"/><link rel="enclosure" href="/e"/>
						<link rel="alternate" type="application/json" href="/j"/><link rel="alternate" type="text/html" href="/h"/>""")
					.details()
					.link())
			.isEqualTo("https://example.org/h");
	}

	@Test
	void readsCdf() throws Exception {
		ReadFeed feed = read("""
				<CHANNEL HREF="http://x.example/" BASE="http://x.example/b/"><TITLE>T</TITLE><ABSTRACT>d</ABSTRACT>
				<ITEM HREF="i1"><TITLE>A</TITLE><ABSTRACT>s</ABSTRACT></ITEM></CHANNEL>""");
		assertThat(feed.title()).isEqualTo("T");
		assertThat(feed.subtitle()).isEqualTo("d");
		assertThat(feed.items()).singleElement()
			.satisfies((item) -> assertThat(item.details().link()).isEqualTo("http://x.example/b/i1"));
	}

	@Test
	void readsAtomThatHasWordsOfRss() throws Exception {
		ReadItem item = entry(
				"<link>https://x.example/1</link><description xmlns=\"\">s</description><pubDate>1 Jan 2024</pubDate>");
		assertThat(item.details().link()).isEqualTo("https://x.example/1");
		assertThat(item.content().html()).isEqualTo("s");
		assertThat(item.content().published()).isEqualTo("2024-01-01T00:00:00Z");
	}

	@Test
	void readsAtomOfAnyAgeAndOfNone() throws Exception {
		for (String namespace : List.of("http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#",
				"https://www.w3.org/2005/Atom/", "")) {
			ReadFeed feed = read(
					"<feed xmlns=\"%s\"><title>T</title><tagline>s</tagline><entry><title>A</title></entry></feed>"
						.formatted(namespace));
			assertThat(feed.subtitle()).isEqualTo("s");
			assertThat(feed.items()).hasSize(1);
		}
	}

	@Test
	void anEntryAloneIsAFeedOfOne() throws Exception {
		assertThat(read("<entry xmlns=\"http://www.w3.org/2005/Atom\"><title>A</title></entry>").items()).hasSize(1);
	}

	@Test
	void authorsOfTheFeedStandInForThoseOfAnEntry() throws Exception {
		ReadFeed feed = read(
				"""
						<feed xmlns="http://www.w3.org/2005/Atom"><author><name>Ann</name></author><entry><title>A</title></entry></feed>""");
		assertThat(feed.items().getFirst().content().authors()).containsExactly("Ann");
	}

	private static ReadItem item(String written) throws UnreadableFeedException {
		return read(rss("2.0", "<item>" + written + "</item>")).items().getFirst();
	}

	private static String rss(String version, String items) {
		return "<rss version=\"%s\"%s><channel><title>T</title>%s</channel></rss>".formatted(version, NAMESPACES,
				items);
	}

	private static ReadItem entry(String written) throws UnreadableFeedException {
		return read("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>T</title><entry>%s</entry></feed>"
			.formatted(written)).items().getFirst();
	}

	private static ReadFeed read(String document) throws UnreadableFeedException {
		return new FeedReader().read(document.getBytes(StandardCharsets.UTF_8), null,
				URI.create("https://example.org/feed"));
	}

}
