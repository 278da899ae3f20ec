package org.xmpp.newsletter.aggregator.opml;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import org.jspecify.annotations.Nullable;

/**
 * Reads OPML of strangers: no document type takes effect, and there are limits to all
 * that grows.
 *
 * @see <a href="https://opml.org/spec2.opml">OPML 2.0</a>
 */
final class OpmlReader {

	static final String NAMESPACE = "tag:xmpp.org,2025:newsroom:opml";

	static final int MOST_OUTLINES = 5000;

	private static final int DEEPEST = 32;

	private static final int MOST_ATTRIBUTES = 64;

	/** An outline whose end has not been read; it has a place among those that have. */
	private record Open(int place, OpmlOutline outline) {
	}

	private final List<OpmlOutline> outlines = new ArrayList<>();

	private final Deque<Open> open = new ArrayDeque<>();

	private boolean begun;

	/**
	 * Reads a file, as far as that is possible.
	 * @throws IllegalArgumentException when it is no OPML or too large; the message says
	 * why
	 */
	static OpmlFile read(byte[] file) {
		return new OpmlReader().read(MendedXml.of(file));
	}

	private OpmlFile read(String text) {
		OpmlFile.Break end = null;
		try {
			XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(text));
			while (xml.hasNext()) {
				step(xml, xml.next());
			}
		}
		catch (XMLStreamException ex) {
			int line = (ex.getLocation() != null) ? ex.getLocation().getLineNumber() : 1;
			end = new OpmlFile.Break(line, reason(ex));
		}
		if (!this.begun) {
			throw new IllegalArgumentException((end == null) ? "This is no OPML file: it has no <opml>"
					: "This is no OPML file: line %d: %s".formatted(end.line(), end.why()));
		}
		return new OpmlFile(this.outlines, end);
	}

	private void step(XMLStreamReader xml, int event) {
		if (event == XMLStreamConstants.START_ELEMENT) {
			String name = xml.getLocalName().toLowerCase(Locale.ROOT);
			if (!this.begun && !name.equals("opml")) {
				throw new IllegalArgumentException("This is no OPML file: it begins with <%s>".formatted(name));
			}
			this.begun = true;
			if (name.equals("outline")) {
				begin(xml);
			}
		}
		else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equalsIgnoreCase("outline")) {
			this.open.pop();
		}
	}

	private void begin(XMLStreamReader xml) {
		require(this.outlines.size() < MOST_OUTLINES, "The file has more than %d outlines: split it", MOST_OUTLINES);
		require(this.open.size() < DEEPEST, "The file has outlines nested more than %d deep", DEEPEST);
		require(xml.getAttributeCount() <= MOST_ATTRIBUTES, "An outline has more than %d attributes", MOST_ATTRIBUTES);
		Map<String, String> attributes = new HashMap<>();
		for (int i = 0; i < xml.getAttributeCount(); i++) {
			attributes.put(name(xml, i), xml.getAttributeValue(i));
		}
		OpmlOutline outline = new OpmlOutline(xml.getLocation().getLineNumber(), attributes, parent(), true);
		this.open.push(new Open(this.outlines.size(), outline));
		this.outlines.add(outline);
	}

	/** Whoever has something in it is no leaf. */
	private @Nullable OpmlOutline parent() {
		Open parent = this.open.peek();
		if (parent == null) {
			return null;
		}
		OpmlOutline outline = parent.outline();
		this.outlines.set(parent.place(),
				new OpmlOutline(outline.line(), outline.attributes(), outline.parent(), false));
		return outline;
	}

	private static String name(XMLStreamReader xml, int index) {
		String local = xml.getAttributeLocalName(index).toLowerCase(Locale.ROOT);
		String namespace = xml.getAttributeNamespace(index);
		if (namespace == null || namespace.isEmpty()) {
			return local;
		}
		return namespace.equals(NAMESPACE) ? "newsroom:" + local : namespace + ":" + local;
	}

	/** Without what surrounds the message in this parser. */
	private static String reason(XMLStreamException problem) {
		return String.valueOf(problem.getMessage())
			.lines()
			.findFirst()
			.orElse("it is no XML")
			.replaceFirst(" at \\[row.*", "");
	}

	private static void require(boolean condition, String otherwise, int limit) {
		if (!condition) {
			throw new IllegalArgumentException(otherwise.formatted(limit));
		}
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = new InputFactoryImpl();
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		return factory;
	}

}
