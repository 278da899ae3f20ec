package org.xmpp.newsletter.aggregator.discovery.form;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a page tells about feeds.
 */
class PageFormsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					<meta property="og:site_name" content="GitLab"> | https://forge.example/us/kettle | /us/kettle/-/releases.atom
					<script>gon.gitlab_url="x"</script> | https://forge.example/us/of/kettle/-/tree/main | /us/of/kettle/-/releases.atom
					<meta name="keywords" content="git,forgejo"> | https://forge.example/me/kettle/src/branch/main | /me/kettle/releases.rss
					<meta name="author" content="Gitea - Git with a cup of tea"> | https://forge.example/me/kettle | /me/kettle/releases.rss
					<meta name="generator" content="cgit v1.2"> | https://forge.example/kettle/log/?h=dev | /kettle/atom/?h=dev
					<a href="https://www.mercurial-scm.org/">hg</a> | https://forge.example/hg/kettle/file/tip | /hg/kettle/atom-tags
					<meta name="description" content="Redmine"> | https://forge.example/projects/kettle/wiki | /projects/kettle/news.atom
					<meta name="generator" content="Discourse 3.4"> | https://forum.example/c/news/5 | /c/news/5.rss
					<meta name="generator" content="Discourse 3.4"> | https://forum.example/c/news/5/l/latest | /c/news/5.rss
					<meta name="generator" content="Discourse 3.4"> | https://forum.example/t/kettle/12/3 | /t/kettle/12.rss
					<meta name="generator" content="Discourse 3.4"> | https://forum.example/ | /latest.rss
					<meta property="og:platform" content="PeerTube"> | https://tube.example/c/kettle/videos | /feeds/videos.xml?videoChannelName=kettle
					<meta property="og:platform" content="PeerTube"> | https://tube.example/a/me | /feeds/videos.xml?accountName=me
					<meta property="og:platform" content="PeerTube"><a href="/c/kettle">x</a> | https://tube.example/w/abc | /feeds/videos.xml?videoChannelName=kettle
					<title>Kettle • Movim</title> | https://pod.example/community/pubsub.example/kettle | /feed/pubsub.example/kettle
					<title>Kettle • Movim</title> | https://pod.example/?node/pubsub.example/kettle | /?feed/pubsub.example/kettle
					<div id="mastodon"></div> | https://social.example/@me | /@me.rss
					<link rel="https://api.w.org/" href="/wp-json/"> | https://blog.example/ | /feed/
					<meta name="generator" content="Hugo 0.140"> | https://blog.example/posts/ | /posts/index.xml
					<meta name="generator" content="Jekyll v4"> | https://blog.example/ | /feed.xml
					<meta name="generator" content="Ghost 5.1"> | https://blog.example/ | /rss/
					""")
	void theSoftwareIsKnownByItsMarks(String marks, String address, String feed) {
		assertThat(guesses(marks, address)).first()
			.satisfies((guess) -> assertThat(guess.address()).isEqualTo(URI.create(address).resolve(feed)));
	}

	@Test
	void aYouTubeHandleIsTheChannelThatItsPageNames() {
		assertThat(guesses("<meta itemprop='identifier' content='UCabcdefghijklmnopqrstuv'>",
				"https://www.youtube.com/@kettle"))
			.first()
			.satisfies(
					(guess) -> assertThat(guess.address().getQuery()).isEqualTo("channel_id=UCabcdefghijklmnopqrstuv"));
	}

	@Test
	void whatThePageDeclaresComesInItsOrderAndCommentsLast() {
		assertThat(guesses("""
				<base href="/blog/">
				<link rel="alternate" type="application/rss+xml" title="Comments" href="comments.xml">
				<link rel="ALTERNATE home" type="Application/Atom+XML; charset=utf-8" title="News" href="atom.xml">
				<link rel="alternate" type="application/feed+json" href="feed.json">
				<link rel="alternate" type="text/html" href="/de/">
				<link rel="alternate" type="application/json" href="/wp-json/posts/1">
				<link rel="stylesheet" type="text/xml" href="x.xsl">
				""", "https://kettle.example/")).filteredOn((guess) -> guess.tier() == Tier.DECLARED)
			.extracting((guess) -> guess.address().getPath())
			.containsExactly("/blog/atom.xml", "/blog/feed.json", "/blog/comments.xml");
	}

	@Test
	void linksThatLookLikeFeedsOfThisSiteAreFound() {
		assertThat(guesses("""
				<a href="/news.atom">x</a> <a href="/subscribe">RSS</a> <a href="/feedback">Feedback</a>
				<a href="https://feeds.kettle.example/all">News feed</a>
				<a href="https://reader.example/add?url=x&amp;format=rss">Add to my reader</a>
				<a href="/sitemap.xml">Map</a> <a href="javascript:feed()">Feed</a> <a href="/blog/index.xml">y</a>
				""", "https://kettle.example/")).filteredOn((guess) -> guess.tier() == Tier.LINKED)
			.extracting((guess) -> guess.address().toString())
			.containsExactly("https://kettle.example/news.atom", "https://kettle.example/subscribe",
					"https://feeds.kettle.example/all", "https://kettle.example/blog/index.xml");
	}

	@Test
	void usualPlacesComeLastAndThoseOfASectionFirst() {
		assertThat(PageForms.usual(URI.create("https://kettle.example/blog/")))
			.extracting((guess) -> guess.address().getPath())
			.startsWith("/blog/feed", "/blog/index.xml", "/feed", "/rss.xml");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "<link rel=alternate type=application/rss+xml href='http://['>", "\u0000",
			"<a href='//'>feed</a>", "<a href='https://x.example:port/feed'>feed</a>",
			"<link rel=alternate type=application/rss+xml href='file:///etc/passwd'>",
			"<meta property=og:platform content=PeerTube><a href='https://[/c/x'>y</a>" })
	void hostileMarkupGivesOnlyUsualPlaces(String markup) {
		assertThat(guesses(markup, "https://kettle.example/w/1"))
			.allSatisfy((guess) -> assertThat(guess.address().getScheme()).isEqualTo("https"))
			.allSatisfy((guess) -> assertThat(guess.tier()).isIn(Tier.USUAL, Tier.LIKELY));
	}

	private static List<Guess> guesses(String head, String address) {
		return PageForms.of(("<html><head>" + head).getBytes(StandardCharsets.UTF_8), URI.create(address));
	}

}
