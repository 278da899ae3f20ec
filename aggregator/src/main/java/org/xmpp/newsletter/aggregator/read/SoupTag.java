package org.xmpp.newsletter.aggregator.read;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A start tag as people write them: values without quotes, attributes without values or
 * twice.
 *
 * @param name the name with its prefix
 * @param attributes the values by name, the first of each
 * @param empty whether it ends itself
 * @param isText whether it is no tag at all but a bare angle bracket in a text
 * @param end the position after it, or -1 when the document breaks off in it
 */
record SoupTag(String name, Map<String, String> attributes, boolean empty, boolean isText, int end) {

	private static final int MOST_ATTRIBUTES = 1000;

	static SoupTag of(String text, int start, int nameEnd, References references) throws UnreadableFeedException {
		return new Parser(text, text.substring(start, nameEnd), nameEnd, references).parse();
	}

	/** What stands before the colon, or empty. */
	String prefix() {
		return prefix(this.name);
	}

	static String prefix(String name) {
		int colon = name.indexOf(':');
		return (colon < 0) ? "" : name.substring(0, colon);
	}

	static String local(String name) {
		int colon = name.lastIndexOf(':');
		return (colon < 0 || colon == name.length() - 1) ? name.replace(":", "") : name.substring(colon + 1);
	}

	private static final class Parser {

		private final String text;

		private final String name;

		private final References references;

		private final Map<String, String> attributes = new LinkedHashMap<>();

		private final StringBuilder value = new StringBuilder();

		private int position;

		private boolean hasValue;

		Parser(String text, String name, int position, References references) {
			this.text = text;
			this.name = name;
			this.position = position;
			this.references = references;
		}

		SoupTag parse() throws UnreadableFeedException {
			while (this.position < this.text.length()) {
				char letter = this.text.charAt(this.position);
				if (letter == '>') {
					return tag(this.text.charAt(this.position - 1) == '/', false, this.position + 1);
				}
				if (letter == '<') {
					// Its end was forgotten, or it never was one.
					return tag(false, !this.hasValue && !OpenElements.isField(this.name), this.position);
				}
				if (isSeparator(letter)) {
					this.position++;
				}
				else {
					attribute();
				}
			}
			return tag(false, false, -1);
		}

		private SoupTag tag(boolean empty, boolean isText, int end) {
			return new SoupTag(this.name, this.attributes, empty, isText, end);
		}

		private static boolean isSeparator(char letter) {
			return Character.isWhitespace(letter) || letter == '/' || letter == '"' || letter == '\'' || letter == '=';
		}

		private void attribute() throws UnreadableFeedException {
			int start = this.position;
			while (this.position < this.text.length() && !isNameEnd(this.text.charAt(this.position))) {
				this.position++;
			}
			String attribute = this.text.substring(start, this.position);
			int value = Beginning.skipSpace(this.text, this.position);
			this.value.setLength(0);
			if (value < this.text.length() && this.text.charAt(value) == '=') {
				this.hasValue = true;
				value(Beginning.skipSpace(this.text, value + 1));
			}
			else {
				this.value.append(attribute);
			}
			if (this.attributes.size() < MOST_ATTRIBUTES) {
				this.attributes.putIfAbsent(attribute, this.value.toString());
			}
		}

		private static boolean isNameEnd(char letter) {
			return isSeparator(letter) || letter == '>' || letter == '<';
		}

		private void value(int start) throws UnreadableFeedException {
			char quote = (start < this.text.length()) ? this.text.charAt(start) : 0;
			boolean quoted = quote == '"' || quote == '\'';
			int first = quoted ? start + 1 : start;
			int end = quoted ? this.text.indexOf(quote, first) : bareEnd(first);
			if (end < 0) {
				end = bareEnd(first);
			}
			this.references.append(this.text, first, end, this.value);
			normalize();
			this.position = Math.min(this.text.length(),
					(end < this.text.length() && quoted && this.text.charAt(end) == quote) ? end + 1 : end);
		}

		private int bareEnd(int start) {
			int end = start;
			while (end < this.text.length() && !Character.isWhitespace(this.text.charAt(end))
					&& this.text.charAt(end) != '>' && this.text.charAt(end) != '<') {
				end++;
			}
			boolean closes = end > start && end < this.text.length() && this.text.charAt(end) == '>'
					&& this.text.charAt(end - 1) == '/';
			return closes ? end - 1 : end;
		}

		private void normalize() {
			for (int i = 0; i < this.value.length(); i++) {
				if (this.value.charAt(i) < ' ') {
					this.value.setCharAt(i, ' ');
				}
			}
		}

	}

}
