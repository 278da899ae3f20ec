package org.xmpp.newsletter.aggregator.read;

import java.io.StringReader;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.StAXStreamBuilder;

/**
 * Counts while a document is read and stops at the first excess: trees of deep or crowded
 * documents take ROME and JDOM quadratic time.
 */
final class GuardedReader extends StreamReaderDelegate {

	// Below the limit of the JDK's own reader, which is configurable from outside.
	private static final int DEEPEST = 90;

	private static final int MOST_ELEMENTS = 300_000;

	private static final int MOST_ATTRIBUTES = 200;

	private int depth;

	private int elements;

	private GuardedReader(XMLStreamReader reader) {
		super(reader);
	}

	static Document parse(String text) throws UnreadableFeedException {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, true);
		try {
			return new StAXStreamBuilder()
				.build(new GuardedReader(factory.createXMLStreamReader(new StringReader(text))));
		}
		catch (XMLStreamException | JDOMException | RuntimeException ex) {
			throw new UnreadableFeedException("It cannot be read as XML: " + reason(ex), ex);
		}
	}

	private static String reason(Exception problem) {
		// JDOM hides what the reader said.
		Throwable cause = (problem instanceof JDOMException && problem.getCause() != null) ? problem.getCause()
				: problem;
		return PlainText.literal(cause.getMessage(), 300);
	}

	@Override
	public int next() throws XMLStreamException {
		int event = super.next();
		if (event == XMLStreamConstants.START_ELEMENT) {
			this.depth++;
			this.elements++;
			refuse(this.depth > DEEPEST, "elements nested deeper than " + DEEPEST);
			refuse(this.elements > MOST_ELEMENTS, "more than " + MOST_ELEMENTS + " elements");
			refuse(getAttributeCount() > MOST_ATTRIBUTES,
					"an element with more than " + MOST_ATTRIBUTES + " attributes");
		}
		else if (event == XMLStreamConstants.END_ELEMENT) {
			this.depth--;
		}
		return event;
	}

	private void refuse(boolean excess, String what) throws XMLStreamException {
		if (excess) {
			throw new XMLStreamException("the document has " + what);
		}
	}

}
