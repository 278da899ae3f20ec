package org.xmpp.newsletter.aggregator.read;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pictures of items, inside their bodies and beside them.
 */
class PicturesTests {

	@Test
	void aPictureIsRelativeToThePostAndALinkToTheFeed() throws Exception {
		assertThat(rss("""
				<link>https://blog.example/2017/tern/</link>
				<description>&lt;img src="main.png"&gt; &lt;a href="next"&gt;x&lt;/a&gt;</description>"""))
			.isEqualTo("<img src=\"https://blog.example/2017/tern/main.png\"> "
					+ "<a href=\"https://feeds.example/blog/next\">x</a>");
	}

	@Test
	void whatAFeedSaysItIsRelativeToCounts() throws Exception {
		assertThat(rss("""
				<link>https://blog.example/2017/tern/</link>
				<description xml:base="https://cdn.example/">&lt;img src="main.png"&gt;</description>"""))
			.isEqualTo("<img src=\"https://cdn.example/main.png\">");
	}

	@Test
	void picturesBesideTheBodyStandAtItsEnd() throws Exception {
		assertThat(
				rss("""
						<link>https://blog.example/a</link><description>Text</description>
						<enclosure url="https://blog.example/one.png" type="image/png" length="1"/>
						<enclosure url="https://blog.example/song.ogg" type="audio/ogg" length="1"/>
						<media:content url="https://blog.example/two.jpg" medium="image" width="640"><media:title>A "view"</media:title></media:content>
						<media:thumbnail url="https://blog.example/three.jpg"/>
						<media:thumbnail url="https://blog.example/face.jpg" width="30" height="30"/>"""))
			.isEqualTo("Text" + "<figure><img src=\"https://blog.example/two.jpg\" alt=\"A &quot;view&quot;\"></figure>"
					+ "<figure><img src=\"https://blog.example/one.png\"></figure>"
					+ "<figure><img src=\"https://blog.example/three.jpg\"></figure>");
	}

	@Test
	void theTextOfAnItemIsTheSameWithItsPictures() throws Exception {
		ReadItem item = read("""
				<link>https://blog.example/a</link><description>Text</description>
				<enclosure url="https://blog.example/one.png" type="image/png" length="1"/>""");
		assertThat(item.details().text()).isEqualTo("Text");
		assertThat(Html.text(item.content().html())).isEqualTo("Text");
	}

	@ParameterizedTest
	@ValueSource(strings = { "javascript:alert(1)", "data:image/png;base64,AA", "file:///etc/passwd",
			"ftp://a.example/x.png", "https://pixel.wp.com/g.gif", "https://ana:secret@a.example/x.png", "",
			"https://" })
	void whatIsNoPictureOfTheWebIsLeftOut(String address) throws Exception {
		assertThat(rss("<link>https://blog.example/a</link><description>Text</description>"
				+ "<enclosure url=\"%s\" type=\"image/png\" length=\"1\"/>".formatted(address)))
			.doesNotContain("<figure");
	}

	@Test
	void anAddressCannotEndItsAttribute() throws Exception {
		String html = rss(
				"""
						<link>https://blog.example/a</link><description>Text</description>
						<enclosure url="https://a.example/x.png?&quot;&gt;&lt;script&gt;run()&lt;/script&gt;" type="image/png" length="1"/>
						<media:thumbnail url="https://a.example/y.png" ><media:title>&lt;script&gt;run()&lt;/script&gt;</media:title></media:thumbnail>""");
		assertThat(Jsoup.parseBodyFragment(html).select("script, [onerror]")).isEmpty();
		assertThat(html).doesNotContain("<script");
	}

	@Test
	void ofManyOnlySomeAreKept() throws Exception {
		StringBuilder many = new StringBuilder("<link>https://blog.example/a</link><description>Text</description>");
		for (int number = 0; number < 50; number++) {
			many.append("<media:thumbnail url=\"https://a.example/%d.png\"/>".formatted(number));
		}
		assertThat(Jsoup.parseBodyFragment(rss(many.toString())).select("img")).hasSize(6);
	}

	@Test
	void aJsonFeedHasThemToo() throws Exception {
		ReadFeed feed = new FeedReader().read("""
				{"version": "https://jsonfeed.org/version/1.1", "title": "Blog", "items": [{"id": "1",
				"url": "https://blog.example/2017/tern/", "content_html": "<img src='main.png'>", "image": "hero.png",
				"attachments": [{"url": "https://blog.example/one.png", "mime_type": "image/png", "title": "One"},
				{"url": "https://blog.example/song.ogg", "mime_type": "audio/ogg"}]}]}"""
			.getBytes(StandardCharsets.UTF_8), null, URI.create("https://feeds.example/blog/feed.json"));
		assertThat(feed.items().getFirst().content().html())
			.isEqualTo("<img src=\"https://blog.example/2017/tern/main.png\">"
					+ "<figure><img src=\"https://blog.example/one.png\" alt=\"One\"></figure>"
					+ "<figure><img src=\"https://blog.example/2017/tern/hero.png\"></figure>");
	}

	@Test
	void lettersAndFacesThatAreImagesAreOnlyWhatTheySay() {
		URI base = URI.create("https://forum.example/");
		assertThat(Html.clean("<img class=\"emoji only-emoji\" src=\"/e.png\" alt=\"🎉\">", base))
			.isEqualTo("<img alt=\"🎉\">");
		assertThat(Html.clean("<img class=\"user-avatar\" src=\"/a.png\" alt=\"\">", base)).isEmpty();
		assertThat(Html.clean("<img class=\"lexicon\" src=\"/a.png\">", base)).contains("/a.png");
	}

	@Test
	void thePictureOfAPageIsAddedUnlessItsTextShowsIt() {
		Article.Image hero = new Article.Image(URI.create("https://blog.example/hero.png?a=1&b=2"), "A <b>view</b>");
		String html = Pictures.html(hero, "<p>Text</p>");
		assertThat(Jsoup.parseBodyFragment(html).select("img[alt]").attr("src")).isEqualTo(hero.address().toString());
		assertThat(Pictures.html(hero, html)).isEmpty();
		assertThat(Pictures.html(null, "")).isEmpty();
	}

	private static String rss(String item) throws UnreadableFeedException {
		return read(item).content().html();
	}

	private static ReadItem read(String item) throws UnreadableFeedException {
		String feed = "<rss version=\"2.0\" xmlns:media=\"http://search.yahoo.com/mrss/\"><channel><title>Blog</title><item><title>Tern</title>"
				+ item + "</item></channel></rss>";
		return new FeedReader()
			.read(feed.getBytes(StandardCharsets.UTF_8), null, URI.create("https://feeds.example/blog/feed.xml"))
			.items()
			.getFirst();
	}

}
