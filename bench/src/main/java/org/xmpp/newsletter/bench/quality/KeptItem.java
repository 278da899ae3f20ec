package org.xmpp.newsletter.bench.quality;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.contracts.ItemContent;
import org.xmpp.newsletter.contracts.Source;
import org.xmpp.newsletter.summarizer.story.Fate;
import org.xmpp.newsletter.summarizer.story.Item;

/**
 * One item of a kept feed.
 *
 * @param guid its identity within the feed
 * @param link its page
 * @param title its title
 * @param tagMessage the first line of an annotated tag, which forges put into the title
 * @param published when
 * @param firstSeen when it could be seen first, where that is later
 * @param author who published it
 * @param html its body
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record KeptItem(String guid, URI link, String title, @JsonProperty("tag_message") @Nullable String tagMessage,
		Instant published, @JsonProperty("first_seen") @Nullable Instant firstSeen, @Nullable String author,
		String html) {

	Instant seen() {
		return (this.firstSeen != null && this.firstSeen.isAfter(this.published)) ? this.firstSeen : this.published;
	}

	Item item(Source source, boolean forge, UnaryOperator<YearMonth> issue) {
		String shown = (forge && this.tagMessage != null && this.html.isEmpty()) ? this.title + ": " + this.tagMessage
				: this.title;
		List<String> authors = (this.author != null) ? List.of(this.author) : List.of();
		ItemContent content = new ItemContent(this.link, shown, this.html, authors, List.of(), this.published, null,
				null);
		return new Item(UUID.nameUUIDFromBytes((source.feed() + this.guid).getBytes(StandardCharsets.UTF_8)), 1, source,
				source.project(), content, seen(), issue.apply(YearMonth.from(this.published.atOffset(ZoneOffset.UTC))),
				Fate.NEW);
	}

}
