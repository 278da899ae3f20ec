package org.xmpp.newsletter.aggregator.specification;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/**
 * Reads the list of XEPs as published, within limits and without document types.
 */
class XepListReader {

	private static final int MOST_ENTRIES = 5000;

	private static final int DEEPEST = 8;

	private static final int LONGEST_TEXT = 50_000;

	private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");

	private final NavigableMap<Integer, Xep> xeps = new TreeMap<>();

	private final NavigableMap<String, Xep> proposals = new TreeMap<>();

	/** The steps from the root to the element at hand. */
	private final Deque<String> path = new ArrayDeque<>();

	/** The fields of the XEP at hand: path below it to text. */
	private final Map<String, String> fields = new HashMap<>();

	private final StringBuilder text = new StringBuilder();

	private XepListReader() {
	}

	/**
	 * Reads a list.
	 * @param bytes as published
	 * @return the list, with at least one XEP
	 * @throws UnusableListException when it is empty, cut, or no list
	 */
	static XepList read(byte[] bytes) throws UnusableListException {
		if (bytes.length == 0) {
			throw new UnusableListException("it is empty");
		}
		XepListReader reader = new XepListReader();
		try {
			reader.readAll(bytes);
		}
		catch (XMLStreamException ex) {
			throw new UnusableListException("it is not well-formed at line %d, column %d"
				.formatted(ex.getLocation().getLineNumber(), ex.getLocation().getColumnNumber()));
		}
		if (reader.xeps.isEmpty()) {
			throw new UnusableListException("it has no XEPs");
		}
		return new XepList(reader.xeps, reader.proposals);
	}

	private void readAll(byte[] bytes) throws XMLStreamException, UnusableListException {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
		while (xml.hasNext()) {
			switch (xml.next()) {
				case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
				case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append(xml.getText());
				case XMLStreamConstants.END_ELEMENT -> end();
				case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
					throw new UnusableListException("it has a document type or entities");
				default -> {
				}
			}
		}
	}

	private void start(String name) throws UnusableListException {
		if (this.path.isEmpty() && !name.equals("xep-infos")) {
			throw new UnusableListException("it is no list of XEPs but <%s>".formatted(name));
		}
		this.path.addLast(name);
		if (this.path.size() > DEEPEST) {
			throw new UnusableListException("its elements are nested too deeply");
		}
		this.text.setLength(0);
	}

	private void append(String characters) throws UnusableListException {
		this.text.append(characters);
		if (this.text.length() > LONGEST_TEXT) {
			throw new UnusableListException("it has a text of more than %d characters".formatted(LONGEST_TEXT));
		}
	}

	private void end() throws UnusableListException {
		int depth = this.path.size();
		if (depth == 2) {
			finishEntry();
		}
		else if (depth > 2) {
			this.fields.putIfAbsent(String.join("/", this.path.stream().skip(2).toList()), this.text.toString());
		}
		this.text.setLength(0);
		this.path.removeLast();
	}

	private void finishEntry() throws UnusableListException {
		Xep xep = new Xep(words("title", ""), oneLine(this.fields.get("abstract")), Status.of(field("status")),
				field("last-revision/version"), remark(), date(field("lastcall")));
		String number = words("number", "");
		String proposal = field("proto-name");
		if (NUMBER.matcher(number).matches()) {
			this.xeps.put(Integer.valueOf(number), xep);
		}
		else if (proposal != null) {
			this.proposals.put(proposal, xep);
		}
		if (this.xeps.size() + this.proposals.size() > MOST_ENTRIES) {
			throw new UnusableListException("it has more than %d entries".formatted(MOST_ENTRIES));
		}
		this.fields.clear();
	}

	private Remark remark() {
		return new Remark(this.fields.get("last-revision/remark"), oneLine(this.fields.get("last-revision/initials")));
	}

	private @Nullable String field(String name) {
		return oneLine(this.fields.get(name));
	}

	private String words(String name, String otherwise) {
		String words = field(name);
		return (words != null) ? words : otherwise;
	}

	private static @Nullable String oneLine(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip().replaceAll("\\s+", " ");
	}

	private static @Nullable LocalDate date(@Nullable String text) {
		try {
			return (text != null) ? LocalDate.parse(text) : null;
		}
		catch (DateTimeParseException mistyped) {
			return null;
		}
	}

}
