package org.xmpp.newsletter.aggregator.read;

import java.util.HashSet;
import java.util.Set;

import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.fasterxml.aalto.stax.InputFactoryImpl;

/**
 * The fast way for documents that are well-formed. It begins at the root element, so it
 * never sees a document type: a reference to an entity is an error here.
 */
final class StrictXml {

	/** The reader looks through all prefixes that it has seen for every new one. */
	private static final int MOST_PREFIXES = 300;

	private StrictXml() {
	}

	static void parse(String text, int root, GuardedTree tree) throws XMLStreamException, UnreadableFeedException {
		XMLStreamReader reader = factory().createXMLStreamReader(new TagCounter(text, root));
		Set<String> prefixes = new HashSet<>();
		boolean open = true;
		while (open) {
			switch (reader.next()) {
				case XMLStreamConstants.START_ELEMENT -> {
					countPrefixes(reader, prefixes);
					start(reader, tree);
				}
				case XMLStreamConstants.END_ELEMENT -> open = tree.end();
				case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
					tree.text(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
				case XMLStreamConstants.ENTITY_REFERENCE -> throw new XMLStreamException(
						"The entity &%s; is not declared".formatted(reader.getLocalName()), reader.getLocation());
				case XMLStreamConstants.END_DOCUMENT -> throw new XMLStreamException("The document ends early");
				default -> {
					// Comments and processing instructions say nothing about a feed.
				}
			}
		}
	}

	private static void countPrefixes(XMLStreamReader reader, Set<String> prefixes) throws XMLStreamException {
		for (int i = 0; i < reader.getNamespaceCount(); i++) {
			prefixes.add(String.valueOf(reader.getNamespacePrefix(i)));
		}
		if (prefixes.size() > MOST_PREFIXES) {
			throw new XMLStreamException("There are more than %d prefixes".formatted(MOST_PREFIXES));
		}
	}

	/** A factory of its own, for it remembers every name it has ever seen. */
	private static XMLInputFactory factory() {
		InputFactoryImpl factory = new InputFactoryImpl();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		return factory;
	}

	private static void start(XMLStreamReader reader, GuardedTree tree) throws UnreadableFeedException {
		if (!tree.start(reader.getPrefix(), reader.getNamespaceURI(), reader.getLocalName())) {
			return;
		}
		for (int i = 0; i < reader.getNamespaceCount() && tree.isAtRoot(); i++) {
			tree.declare(reader.getNamespacePrefix(i), reader.getNamespaceURI(i));
		}
		for (int i = 0; i < reader.getAttributeCount(); i++) {
			tree.attribute(reader.getAttributePrefix(i), reader.getAttributeNamespace(i),
					reader.getAttributeLocalName(i), reader.getAttributeValue(i));
		}
	}

	/** Says where and why a document is not well-formed. */
	static String flaw(Exception thrown, String text, int root) {
		// Text is read late, where the interface has no room for a checked exception.
		Throwable problem = (thrown.getCause() instanceof XMLStreamException cause) ? cause : thrown;
		Location location = (problem instanceof XMLStreamException ex) ? ex.getLocation() : null;
		String reason = PlainText.literal(String.valueOf(problem.getMessage()), 600).replaceFirst(" at \\[row,.*", "");
		if (location == null) {
			return PlainText.cut(reason, 300);
		}
		long line = text.chars().limit(root).filter((letter) -> letter == '\n').count() + location.getLineNumber();
		return "line %d, column %d: %s".formatted(line, location.getColumnNumber(), PlainText.cut(reason, 300));
	}

}
