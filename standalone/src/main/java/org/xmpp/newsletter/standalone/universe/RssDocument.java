package org.xmpp.newsletter.standalone.universe;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import javax.xml.stream.XMLStreamException;

/**
 * RSS 2.0 in the dialects of several platforms.
 */
record RssDocument(DemoFeed feed, URI address, Instant now) {

	private static final DateTimeFormatter DATE = DateTimeFormatter
		.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	byte[] bytes() {
		return Markup.document(this::channel);
	}

	private void channel(Markup markup) throws XMLStreamException {
		markup.root("rss", null, "atom", "content", "dc", "discourse").attribute("version", "2.0").open("channel");
		markup.element("title", this.feed.title())
			.element("link", this.feed.home())
			.element("description", this.feed.title());
		if (this.feed.format() != DemoFormat.FORGEJO) {
			self(markup);
		}
		markup.element("lastBuildDate", DATE.format(this.feed.lastChange(this.now)));
		for (DemoItem item : this.feed.visible(this.now)) {
			item(markup.open("item"), item);
			markup.close();
		}
	}

	private void self(Markup markup) throws XMLStreamException {
		markup.open("atom:link")
			.attribute("href", this.address.toString())
			.attribute("rel", "self")
			.attribute("type", "application/rss+xml")
			.close();
	}

	private void item(Markup markup, DemoItem item) throws XMLStreamException {
		markup.element("title", item.title())
			.element("link", item.link())
			.element("pubDate", DATE.format(item.published()));
		guid(markup, item);
		String html = item.html(this.now);
		switch (this.feed.format()) {
			case WORDPRESS -> markup.element("dc:creator", item.author())
				.element("description", Teaser.of(html))
				.element("content:encoded", html);
			case FORGEJO ->
				markup.element("author", item.author()).element("description", "").element("content:encoded", html);
			case DISCOURSE -> markup.element("dc:creator", item.author())
				.element("description", html)
				.element("discourse:topicPinned", "No");
			default -> markup.element("author", item.author()).element("description", html);
		}
	}

	private void guid(Markup markup, DemoItem item) throws XMLStreamException {
		boolean permanent = item.guid().equals(item.link().toString());
		markup.open("guid").attribute("isPermaLink", String.valueOf(permanent)).text(item.guid()).close();
	}

}
