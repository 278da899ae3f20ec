package org.xmpp.newsletter.standalone.universe;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON Feed 1.1.
 */
record JsonFeedDocument(DemoFeed feed, URI address, Instant now) {

	private static final JsonMapper JSON = JsonMapper.shared();

	byte[] bytes() {
		return JSON.writeValueAsBytes(new Channel("https://jsonfeed.org/version/1.1", this.feed.title(),
				this.feed.home(), this.address, this.feed.visible(this.now).stream().map(this::item).toList()));
	}

	private Item item(DemoItem item) {
		List<Author> authors = (item.author() != null) ? List.of(new Author(item.author())) : null;
		Instant updated = item.updated(this.now);
		return new Item(item.guid(), item.link(), item.title(), item.html(this.now), item.published(),
				updated.equals(item.published()) ? null : updated, authors);
	}

	private record Channel(String version, String title, @JsonProperty("home_page_url") URI home,
			@JsonProperty("feed_url") URI address, List<Item> items) {
	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	private record Item(String id, URI url, String title, @JsonProperty("content_html") String html,
			@JsonProperty("date_published") Instant published,
			@JsonProperty("date_modified") @Nullable Instant modified, @Nullable List<Author> authors) {
	}

	private record Author(String name) {
	}

}
