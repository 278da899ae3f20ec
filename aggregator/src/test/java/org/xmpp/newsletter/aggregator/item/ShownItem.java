package org.xmpp.newsletter.aggregator.item;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.read.ReadItem;
import org.xmpp.newsletter.contracts.ItemContent;

/**
 * Items as feeds show them, for tests.
 */
record ShownItem(@Nullable String guid, @Nullable String link, String title, String text, @Nullable String date) {

	static ShownItem of(@Nullable String guid, @Nullable String path, String title) {
		return new ShownItem(guid, (path != null) ? "https://example.org/" + path : null, title, "", null);
	}

	ShownItem named(@Nullable String guid) {
		return new ShownItem(guid, this.link, this.title, this.text, this.date);
	}

	ShownItem at(@Nullable String link) {
		return new ShownItem(this.guid, link, this.title, this.text, this.date);
	}

	ShownItem titled(String title) {
		return new ShownItem(this.guid, this.link, title, this.text, this.date);
	}

	ShownItem saying(String text) {
		return new ShownItem(this.guid, this.link, this.title, text, this.date);
	}

	ShownItem on(@Nullable String date) {
		return new ShownItem(this.guid, this.link, this.title, this.text, date);
	}

	ReadItem read() {
		Instant published = (this.date != null) ? Instant.parse(this.date + "T10:00:00Z") : null;
		URI page = URI.create((this.link != null) ? this.link : "https://example.org/");
		String html = this.text.isEmpty() ? "" : "<p>" + this.text + "</p>";
		return new ReadItem(this.guid, this.link != null,
				new ItemContent(page, this.title, html, List.of(), List.of(), published, null, null));
	}

}
