package org.xmpp.newsletter.assembler.delivery;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A feed as JSON.
 *
 * @param version of the format
 * @param title its title
 * @param homePage the page it belongs to
 * @param feed where it is
 * @param authors whose news it is
 * @param items the newest first
 * @see <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>
 */
record JsonFeed(String version, String title, @JsonProperty("home_page_url") URI homePage,
		@JsonProperty("feed_url") URI feed, List<Author> authors, List<Item> items) {

	static JsonFeed of(NewsFeed news) {
		List<Item> items = news.items()
			.stream()
			.map((item) -> new Item(item.id(), item.link(), item.title(), item.html(), item.published(), item.updated(),
					item.language()))
			.toList();
		return new JsonFeed("https://jsonfeed.org/version/1.1", news.title(), news.home(), news.self(),
				List.of(new Author(news.author())), items);
	}

	/**
	 * Whose news it is.
	 */
	record Author(String name) {
	}

	/**
	 * An issue or an entry.
	 */
	record Item(String id, @Nullable URI url, String title, @JsonProperty("content_html") String html,
			@JsonProperty("date_published") Instant published, @JsonProperty("date_modified") Instant modified,
			String language) {
	}

}
