package org.xmpp.newsletter.aggregator.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamReader;

/**
 * An element whose end has not been read yet.
 */
final class OpenMark {

	private static final int LONGEST_TEXT = 100_000;

	private final String namespace;

	private final String name;

	private final Place place;

	private final Map<String, String> attributes = new LinkedHashMap<>();

	private final StringBuilder text = new StringBuilder();

	private final List<Mark> children = new ArrayList<>();

	OpenMark(XMLStreamReader reader) {
		this.namespace = Objects.requireNonNullElse(reader.getNamespaceURI(), "");
		this.name = reader.getLocalName();
		this.place = Place.of(reader.getLocation());
		for (int i = 0; i < reader.getAttributeCount(); i++) {
			boolean xml = XMLConstants.XML_NS_URI.equals(reader.getAttributeNamespace(i));
			this.attributes.put((xml ? "xml:" : "") + reader.getAttributeLocalName(i), reader.getAttributeValue(i));
		}
	}

	void add(String more) {
		if (this.text.length() < LONGEST_TEXT) {
			this.text.append(more, 0, Math.min(more.length(), LONGEST_TEXT - this.text.length()));
		}
	}

	void add(Mark child) {
		this.children.add(child);
	}

	Mark close() {
		return new Mark(this.namespace, this.name, this.place, Map.copyOf(this.attributes), this.text.toString(),
				List.copyOf(this.children));
	}

}
