package org.xmpp.newsletter.assembler.delivery;

import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.WireFeedInput;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Feeds, read back.
 */
class NewsFeedTests {

	private static final NewsFeed NEWS = new NewsFeed("tag:site.example,2025:newsroom/issues", "News & more",
			"site.example", URI.create("https://site.example/"), URI.create("https://news.example/issues/feed.atom"),
			List.of(item("urn:uuid:6f1b6a0e-0000-4000-8000-000000000001", "Old", "2025-05-01T00:00:00Z"),
					item("urn:uuid:6f1b6a0e-0000-4000-8000-000000000002", "<b>New</b> & ]]>", "2025-06-01T00:00:00Z")));

	@Test
	void atomHasWhatTheStandardAsksForAndReadsAsItWasWritten() throws Exception {
		Feed feed = (Feed) new WireFeedInput().build(new StringReader(AtomFeed.write(NEWS)));
		assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
		assertThat(feed.getId()).isEqualTo("tag:site.example,2025:newsroom/issues");
		assertThat(feed.getTitle()).isEqualTo("News & more");
		assertThat(feed.getUpdated()).isEqualTo(Date.from(Instant.parse("2025-06-01T00:00:00Z")));
		assertThat(feed.getAuthors()).singleElement()
			.satisfies((author) -> assertThat(author.getName()).isEqualTo("site.example"));
		assertThat(feed.getOtherLinks()).singleElement().satisfies((link) -> {
			assertThat(link.getRel()).isEqualTo("self");
			assertThat(link.getHref()).isEqualTo("https://news.example/issues/feed.atom");
		});
		assertThat(feed.getEntries()).extracting(Entry::getTitle).containsExactly("<b>New</b> & ]]>", "Old");
		Entry entry = feed.getEntries().getFirst();
		assertThat(entry.getId()).endsWith("2");
		assertThat(entry.getContents().getFirst().getType()).isEqualTo("html");
		assertThat(entry.getContents().getFirst().getValue()).isEqualTo("<p>A &amp; B</p>");
		assertThat(entry.getAlternateLinks().getFirst().getHref()).isEqualTo("https://lantern.example/");
		assertThat(entry.getPublished()).isNotNull();
	}

	@Test
	void jsonHasTheMembersOfTheFormat() {
		JsonNode feed = new JsonMapper().valueToTree(JsonFeed.of(NEWS));
		assertThat(feed.path("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
		assertThat(feed.path("title").asString()).isEqualTo("News & more");
		assertThat(feed.path("home_page_url").asString()).isEqualTo("https://site.example/");
		assertThat(feed.path("feed_url").asString()).isEqualTo("https://news.example/issues/feed.atom");
		assertThat(feed.path("authors").path(0).path("name").asString()).isEqualTo("site.example");
		JsonNode item = feed.path("items").path(0);
		assertThat(item.path("id").asString()).endsWith("2");
		assertThat(item.path("content_html").asString()).isEqualTo("<p>A &amp; B</p>");
		assertThat(item.path("date_modified").asString()).isEqualTo("2025-06-01T00:00:00Z");
	}

	private static NewsFeed.Item item(String id, String title, String updated) {
		return new NewsFeed.Item(id, title, URI.create("https://lantern.example/"), "<p>A &amp; B</p>",
				Instant.parse("2025-05-01T00:00:00Z"), Instant.parse(updated), "en");
	}

}
