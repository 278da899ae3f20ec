package org.xmpp.newsletter.aggregator.read;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * What a person would copy from a page.
 */
class ArticleTests {

	private static final URI ADDRESS = URI.create("https://blog.example.org/kettle?utm_source=chat");

	private static final String TEXT = "Kettle 2.0 boils water twice as fast as before, and it whistles when it is done. "
		.repeat(4);

	@Test
	void openGraphTellsAllThereIsToKnow() {
		Article article = read(
				"""
						<html lang="en"><head><title>ignored</title>
						<meta property="og:title" content="Kettle 2.0"><meta property="og:site_name" content="Tea Blog">
						<meta property="og:image" content="/kettle.png"><meta property="og:image:alt" content="A kettle">
						<meta property="article:published_time" content="2025-05-03T10:00:00Z"><meta name="author" content="Ann">
						<link rel="canonical" href="https://blog.example.org/kettle"></head><body><article><p>%s</p></article></body>"""
					.formatted(TEXT));
		assertThat(article.title()).isEqualTo("Kettle 2.0");
		assertThat(article.site()).isEqualTo("Tea Blog");
		assertThat(article.author()).isEqualTo("Ann");
		assertThat(article.link()).isEqualTo(URI.create("https://blog.example.org/kettle"));
		assertThat(article.image())
			.isEqualTo(new Article.Image(URI.create("https://blog.example.org/kettle.png"), "A kettle"));
		assertThat(article.published()).isEqualTo(Instant.parse("2025-05-03T10:00:00Z"));
		assertThat(article.language()).isEqualTo("en");
		assertThat(article.html()).contains("whistles");
	}

	@ParameterizedTest
	@ValueSource(strings = { "%s", "[{\"@type\":\"WebSite\",\"name\":\"Tea\"},%s]",
			"{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"Person\"},%s]}" })
	void linkedDataIsFoundInListsAndGraphs(String around) {
		Article article = read("<script type=\"application/ld+json\">" + around.formatted("""
				{"@type":["BlogPosting"],"headline":"Kettle 2.0","author":[{"@type":"Person","name":"Ann"}],
				"datePublished":"2025-05-03","inLanguage":"de-AT","image":{"url":"https://blog.example.org/k.png"}}""")
				+ "</script><body><p>Hello</p>");
		assertThat(article.title()).isEqualTo("Kettle 2.0");
		assertThat(article.author()).isEqualTo("Ann");
		assertThat(article.published()).isEqualTo(Instant.parse("2025-05-03T00:00:00Z"));
		assertThat(article.language()).isEqualTo("de-AT");
		assertThat(article.image()).isNotNull();
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "Kettle 2.0 | Tea Blog;Kettle 2.0", "Kettle 2.0 – Tea Blog;Kettle 2.0",
					"Kettle 2.0 - blog.example.org;Kettle 2.0", "Kettle 2.0 - with lid;Kettle 2.0 - with lid",
					"Tea Blog;Tea Blog" })
	void theNameOfTheSiteIsNoPartOfTheTitle(String written, String title) {
		assertThat(read("<meta property=\"og:site_name\" content=\"Tea Blog\"><title>" + written + "</title>").title())
			.isEqualTo(title);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "https://evil.example/kettle", "javascript:alert(1)", "https://blog.example.org/", "ht tp://" })
	void aCanonicalLinkToElsewhereDoesNotCount(String canonical) {
		assertThat(read("<link rel=canonical href=\"" + canonical + "\"><title>K</title>").link()).isEqualTo(ADDRESS);
	}

	@Test
	void ofADiscourseTopicOnlyTheFirstPostCounts() {
		assertThat(read("<h1>Topic</h1><div class=topic-body><div class=cooked><p>%s</p></div></div>".formatted(TEXT)
				+ "<div class=topic-body><div class=cooked><p>An answer that nobody asked for, and a long one.</p></div></div>")
			.html()).contains("whistles").doesNotContain("answer");
	}

	@Test
	void ofAReleasePageTheNotesCount() {
		assertThat(
				read("<title>Release v2 · a/kettle · GitHub</title><div data-test-selector=body-content><ul><li>faster"
						+ "</ul></div><p>Sign up for a newsletter about all the other things we make and sell.</p>")
					.html())
			.contains("<li>faster")
			.doesNotContain("Sign up");
	}

	@Test
	void aVideoPageIsReadByItsDescription() {
		Article article = read("<meta property=og:title content='Talk on kettles'><meta property=og:type content=video>"
				+ "<meta property=og:description content='Ann explains how kettles whistle.'><body><div id=app></div>");
		assertThat(article.title()).isEqualTo("Talk on kettles");
		assertThat(article.html()).contains("how kettles whistle");
	}

	@Test
	void microdataAndTimeElementsGiveTheDate() {
		assertThat(read("<title>K</title><article><time datetime='2025-05-04T08:00:00+02:00'>4 May</time></article>")
			.published()).isEqualTo(Instant.parse("2025-05-04T06:00:00Z"));
	}

	@Test
	void nothingActiveComesOut() {
		Article article = read(
				"<title>K<script>1</script>\u202e</title><article><p onclick=x>%s<script>alert(1)</script>".formatted(
						TEXT) + "<a href='javascript:x'>y</a><iframe src=//evil.example></iframe></p></article>");
		assertThat(article.html()).doesNotContain("script", "onclick", "iframe");
		assertThat(article.title()).doesNotContain("\u202e");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<div>", "<table><tr><td>", "<p><b>", "<blockquote><ul><li>" })
	void hostileNestingEndsInTime(String nested) {
		String page = "<title>K</title>" + nested.repeat(100_000) + TEXT;
		assertThat(Duration.ofSeconds(30)).isGreaterThan(time(() -> read(page)));
	}

	@Test
	void brokenLinkedDataSaysNothing() {
		assertThatCode(() -> read("<script type='application/ld+json'>{\"@type\":" + "[".repeat(5000) + "</script>"))
			.doesNotThrowAnyException();
	}

	private static Duration time(Runnable step) {
		long start = System.nanoTime();
		step.run();
		return Duration.ofNanos(System.nanoTime() - start);
	}

	private static Article read(String html) {
		return Article.read(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", ADDRESS);
	}

}
