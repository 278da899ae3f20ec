package org.xmpp.newsletter.aggregator.doap;

import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.feed.WebAddress;
import org.xmpp.newsletter.aggregator.opml.MendedXml;

/**
 * Reads DOAP of strangers: the first project of the file, by the names of its elements.
 * No document type takes effect, and what is too long is left out.
 *
 * @see <a href="https://github.com/ewilderj/doap/wiki">DOAP</a>
 */
final class DoapReader {

	private static final int LARGEST = 1024 * 1024;

	private static final int LONGEST = 2000;

	private static final int MOST = 50;

	private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

	/**
	 * A property of the project: its element, what it points to, its text and language.
	 */
	private record Property(String name, String resource, String text, String language) {
	}

	private final List<Property> properties = new ArrayList<>();

	private DoapReader() {
	}

	/**
	 * Reads a file.
	 * @throws IllegalArgumentException when it is no DOAP; the message says why
	 */
	static Doap read(byte[] file) {
		if (file.length > LARGEST) {
			throw new IllegalArgumentException("The DOAP file is larger than 1 MB");
		}
		DoapReader reader = new DoapReader();
		try {
			reader.readProject(factory().createXMLStreamReader(new StringReader(MendedXml.of(file))));
		}
		catch (XMLStreamException ex) {
			int line = (ex.getLocation() != null) ? ex.getLocation().getLineNumber() : 1;
			throw new IllegalArgumentException("The DOAP file is no well-formed XML (line %d)".formatted(line), ex);
		}
		return reader.doap();
	}

	private void readProject(XMLStreamReader xml) throws XMLStreamException {
		while (xml.hasNext()) {
			if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Project")) {
				readProperties(xml);
				return;
			}
		}
		throw new IllegalArgumentException("The file describes no doap:Project");
	}

	/** Properties of the project's repository and releases are flattened. */
	private void readProperties(XMLStreamReader xml) throws XMLStreamException {
		int depth = 1;
		Property open = new Property("", "", "", "");
		StringBuilder text = new StringBuilder();
		while (depth > 0) {
			switch (xml.next()) {
				case XMLStreamConstants.START_ELEMENT -> {
					depth++;
					text.setLength(0);
					open = new Property(xml.getLocalName(),
							Objects.toString(xml.getAttributeValue(RDF, "resource"), ""), "", Objects
								.toString(xml.getAttributeValue("http://www.w3.org/XML/1998/namespace", "lang"), ""));
					add(open);
				}
				case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText(), 0,
						Math.min(xml.getTextLength(), LONGEST - Math.min(LONGEST, text.length())));
				case XMLStreamConstants.END_ELEMENT -> {
					depth--;
					if (!open.name().isEmpty() && open.name().equals(xml.getLocalName())) {
						add(new Property(open.name(), open.resource(), line(text.toString()), open.language()));
					}
				}
				default -> {
				}
			}
		}
	}

	private void add(Property property) {
		if (this.properties.size() < MOST * MOST && !(property.text().isEmpty() && property.resource().isEmpty())) {
			this.properties.add(property);
		}
	}

	private Doap doap() {
		String name = texts("name").stream()
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("The project in the file has no name"));
		List<String> categories = this.properties.stream()
			.filter((property) -> property.name().equals("category"))
			.map((property) -> property.resource() + " " + property.text())
			.toList();
		return new Doap(name, address("homepage").orElse(null), tagline(name), Kinds.of(categories).orElse(null),
				texts("programming-language").stream().distinct().limit(MOST).toList(),
				address("browse").or(() -> address("location")).orElse(null));
	}

	private List<String> texts(String name) {
		return this.properties.stream()
			.filter((property) -> property.name().equals(name) && !property.text().isEmpty())
			.map(Property::text)
			.toList();
	}

	private @Nullable String tagline(String name) {
		return this.properties.stream()
			.filter((property) -> property.name().equals("shortdesc") && !property.text().isEmpty())
			.filter((property) -> property.language().isEmpty() || property.language().startsWith("en"))
			.findFirst()
			.flatMap((property) -> Taglines.of(property.text(), name))
			.orElse(null);
	}

	private Optional<URI> address(String name) {
		return this.properties.stream()
			.filter((property) -> property.name().equals(name))
			.map((property) -> property.resource().isEmpty() ? property.text() : property.resource())
			.flatMap((written) -> page(written).stream())
			.findFirst();
	}

	private static Optional<URI> page(String written) {
		try {
			return Optional.of(WebAddress.of(written).uri());
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static String line(String text) {
		return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = new InputFactoryImpl();
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		return factory;
	}

}
