package org.xmpp.newsletter.standalone.universe;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import javax.xml.stream.XMLStreamException;

/**
 * RSS 1.0: a channel that names its items, and the items beside it.
 */
record RdfDocument(DemoFeed feed, URI address, Instant now) {

	byte[] bytes() {
		return Markup.document(this::write);
	}

	private void write(Markup markup) throws XMLStreamException {
		List<DemoItem> items = this.feed.visible(this.now);
		markup.root("rdf:RDF", "http://purl.org/rss/1.0/", "rdf", "dc", "content");
		channel(markup, items);
		for (DemoItem item : items) {
			markup.open("item")
				.attribute("rdf:about", item.guid())
				.element("title", item.title())
				.element("link", item.link())
				.element("description", Teaser.of(item.html(this.now)))
				.element("dc:creator", item.author())
				.element("dc:date", item.published())
				.element("content:encoded", item.html(this.now))
				.close();
		}
	}

	private void channel(Markup markup, List<DemoItem> items) throws XMLStreamException {
		markup.open("channel")
			.attribute("rdf:about", this.address.toString())
			.element("title", this.feed.title())
			.element("link", this.feed.home())
			.element("description", this.feed.title())
			.open("items")
			.open("rdf:Seq");
		for (DemoItem item : items) {
			markup.open("rdf:li").attribute("rdf:resource", item.guid()).close();
		}
		markup.close().close().close();
	}

}
