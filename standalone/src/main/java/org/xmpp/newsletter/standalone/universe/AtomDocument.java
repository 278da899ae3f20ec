package org.xmpp.newsletter.standalone.universe;

import java.net.URI;
import java.time.Instant;

import javax.xml.stream.XMLStreamException;

import org.jspecify.annotations.Nullable;

/**
 * Atom in the dialects of several platforms.
 */
record AtomDocument(DemoFeed feed, URI address, Instant now) {

	byte[] bytes() {
		return Markup.document(this::write);
	}

	private void write(Markup markup) throws XMLStreamException {
		markup.root("feed", "http://www.w3.org/2005/Atom", "media", "yt")
			.element("id", this.feed.home())
			.element("title", this.feed.title())
			.element("updated", this.feed.lastChange(this.now));
		link(markup, "alternate", this.feed.home());
		link(markup, "self", this.address);
		for (DemoItem item : this.feed.visible(this.now)) {
			entry(markup.open("entry"), item);
			markup.close();
		}
	}

	private void entry(Markup markup, DemoItem item) throws XMLStreamException {
		markup.element("id", item.guid());
		// GitHub gives a release one date only.
		if (this.feed.format() != DemoFormat.GITHUB) {
			markup.element("published", item.published());
		}
		markup.element("updated", item.updated(this.now)).element("title", item.title());
		link(markup, "alternate", item.link());
		author(markup, item.author());
		if (this.feed.format() == DemoFormat.VIDEOS) {
			video(markup, item);
		}
		else {
			markup.open("content").attribute("type", "html").text(item.html(this.now)).close();
		}
	}

	private void video(Markup markup, DemoItem item) throws XMLStreamException {
		markup.open("media:group")
			.element("media:title", item.title())
			.open("media:content")
			.attribute("url", item.link().toString())
			.attribute("type", "video/mp4")
			.close()
			.element("media:description", Teaser.of(item.html(this.now)))
			.close();
	}

	private static void author(Markup markup, @Nullable String author) throws XMLStreamException {
		if (author != null) {
			markup.open("author").element("name", author).close();
		}
	}

	private static void link(Markup markup, String relation, URI target) throws XMLStreamException {
		markup.open("link").attribute("rel", relation).attribute("href", target.toString()).close();
	}

}
