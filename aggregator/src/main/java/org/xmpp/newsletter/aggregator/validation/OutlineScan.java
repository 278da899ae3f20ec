package org.xmpp.newsletter.aggregator.validation;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/**
 * Reads a document as strictly as the standard has it, for the places of its elements and
 * of the first error. No entity is resolved.
 */
final class OutlineScan {

	private static final int DEEPEST = 60;

	private static final int MOST_ELEMENTS = 50_000;

	private final Deque<OpenMark> open = new ArrayDeque<>();

	private final List<Finding> findings = new ArrayList<>();

	private final TreeMap<String, Place> entities = new TreeMap<>();

	private @Nullable Mark root;

	private int elements;

	private OutlineScan() {
	}

	static Outline of(byte[] body) {
		return new OutlineScan().scan(body);
	}

	private Outline scan(byte[] body) {
		String encoding = null;
		boolean whole = false;
		try {
			XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(body));
			encoding = reader.getCharacterEncodingScheme();
			while (reader.hasNext()) {
				take(reader.next(), reader);
			}
			whole = true;
		}
		catch (XMLStreamException ex) {
			this.findings.add(XmlFaults.finding(ex));
		}
		catch (RuntimeException ex) {
			this.findings.add(Finding.of(Rule.NOT_WELL_FORMED, (Place) null,
					"The document cannot be read as XML: %s.".formatted(ex.getMessage()),
					"Let a program write it that knows XML."));
		}
		closeAll();
		this.entities.forEach((name, place) -> this.findings.add(XmlFaults.undeclared(name, place)));
		return new Outline(this.root, encoding, List.copyOf(this.findings), whole);
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
		return factory;
	}

	private void take(int event, XMLStreamReader reader) throws XMLStreamException {
		switch (event) {
			case XMLStreamConstants.START_ELEMENT -> start(reader);
			case XMLStreamConstants.END_ELEMENT -> end();
			case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
				text(reader.getText());
			case XMLStreamConstants.ENTITY_REFERENCE -> {
				this.entities.putIfAbsent(reader.getLocalName(), Place.of(reader.getLocation()));
				text("&" + reader.getLocalName() + ";");
			}
			case XMLStreamConstants.DTD -> this.findings.add(Finding.of(Rule.DOCTYPE, Place.of(reader.getLocation()),
					"The document has a DOCTYPE, which feeds do not need and careful readers ignore or refuse.",
					"Leave it out; write letters such as é or \u00A0 themselves, or as numbers such as &#160;."));
			default -> {
			}
		}
	}

	private void start(XMLStreamReader reader) throws XMLStreamException {
		this.elements++;
		if (this.open.size() >= DEEPEST || this.elements > MOST_ELEMENTS) {
			throw new XMLStreamException("the document has more or deeper elements than any feed needs",
					reader.getLocation());
		}
		this.open.push(new OpenMark(reader));
	}

	private void text(String text) {
		OpenMark current = this.open.peek();
		if (current != null) {
			current.add(text);
		}
	}

	private void end() {
		Mark done = this.open.pop().close();
		OpenMark parent = this.open.peek();
		if (parent != null) {
			parent.add(done);
		}
		else {
			this.root = done;
		}
	}

	private void closeAll() {
		while (!this.open.isEmpty()) {
			end();
		}
	}

}
