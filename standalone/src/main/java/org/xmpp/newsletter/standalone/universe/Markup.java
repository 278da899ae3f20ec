package org.xmpp.newsletter.standalone.universe;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.jspecify.annotations.Nullable;

/**
 * Writes one XML document; knows the namespaces that feeds use.
 */
final class Markup {

	private static final Map<String, String> NAMESPACES = Map.of("atom", "http://www.w3.org/2005/Atom", "content",
			"http://purl.org/rss/1.0/modules/content/", "dc", "http://purl.org/dc/elements/1.1/", "discourse",
			"http://www.discourse.org/", "media", "http://search.yahoo.com/mrss/", "rdf",
			"http://www.w3.org/1999/02/22-rdf-syntax-ns#", "yt", "http://www.youtube.com/xml/schemas/2015");

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	private final XMLStreamWriter writer;

	private Markup() throws XMLStreamException {
		this.writer = XMLOutputFactory.newDefaultFactory()
			.createXMLStreamWriter(this.bytes, StandardCharsets.UTF_8.name());
	}

	/** What is written into the document. */
	@FunctionalInterface
	interface Content {

		void writeTo(Markup markup) throws XMLStreamException;

	}

	static byte[] document(Content content) {
		try {
			Markup markup = new Markup();
			markup.writer.writeStartDocument("UTF-8", "1.0");
			content.writeTo(markup);
			markup.writer.writeEndDocument();
			markup.writer.close();
			return markup.bytes.toByteArray();
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException("A document of the demo cannot be written as XML", ex);
		}
	}

	/**
	 * Opens the root element: its default namespace, if any, and the prefixes it
	 * declares.
	 */
	Markup root(String name, @Nullable String namespace, String... prefixes) throws XMLStreamException {
		open(name);
		if (namespace != null) {
			this.writer.writeDefaultNamespace(namespace);
		}
		for (String prefix : prefixes) {
			this.writer.writeNamespace(prefix, namespace(prefix));
		}
		return this;
	}

	Markup open(String name) throws XMLStreamException {
		int colon = name.indexOf(':');
		if (colon < 0) {
			this.writer.writeStartElement(name);
		}
		else {
			String prefix = name.substring(0, colon);
			this.writer.writeStartElement(prefix, name.substring(colon + 1), namespace(prefix));
		}
		return this;
	}

	Markup attribute(String name, String value) throws XMLStreamException {
		int colon = name.indexOf(':');
		if (colon < 0) {
			this.writer.writeAttribute(name, value);
		}
		else {
			String prefix = name.substring(0, colon);
			this.writer.writeAttribute(prefix, namespace(prefix), name.substring(colon + 1), value);
		}
		return this;
	}

	Markup text(String text) throws XMLStreamException {
		this.writer.writeCharacters(text);
		return this;
	}

	Markup close() throws XMLStreamException {
		this.writer.writeEndElement();
		return this;
	}

	Markup element(String name, @Nullable Object text) throws XMLStreamException {
		return (text != null) ? open(name).text(text.toString()).close() : this;
	}

	private static String namespace(String prefix) {
		String namespace = NAMESPACES.get(prefix);
		if (namespace == null) {
			throw new IllegalArgumentException("Unknown prefix " + prefix);
		}
		return namespace;
	}

}
