package org.xmpp.newsletter.aggregator.read;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a document type declares: only the entities whose text stands in it. Nothing is
 * ever fetched.
 *
 * @param entities the texts as written, by name
 */
record Doctype(Map<String, String> entities) {

	static final Doctype NONE = new Doctype(Map.of());

	private static final int MOST = 1000;

	private static final int LONGEST = 100_000;

	private static final Pattern ENTITY = Pattern.compile(
			"<!ENTITY\\s+([\\w:][\\w.:-]{0,100})\\s+(?:\"([^\"]{0,10000})\"|'([^']{0,10000})'|(SYSTEM|PUBLIC)\\b)",
			Pattern.CASE_INSENSITIVE);

	/** Reads the declarations; entities kept elsewhere are empty. */
	static Doctype of(String written) {
		Map<String, String> entities = new HashMap<>();
		Matcher entity = ENTITY.matcher(PlainText.cut(written, LONGEST).replaceAll("(?s)<!--.{0,1000}?-->", ""));
		while (entity.find() && entities.size() < MOST) {
			String text = (entity.group(2) != null) ? entity.group(2) : entity.group(3);
			entities.putIfAbsent(entity.group(1), (text != null) ? text : "");
		}
		return new Doctype(entities);
	}

	/** The position after the document type that starts at a position. */
	static int end(String text, int start) {
		int brackets = 0;
		char quote = 0;
		for (int i = start; i < text.length(); i++) {
			char letter = text.charAt(i);
			if (quote != 0) {
				quote = (letter == quote) ? 0 : quote;
			}
			else if (letter == '"' || letter == '\'') {
				quote = letter;
			}
			else if (letter == '<' && text.startsWith("<!--", i)) {
				int close = text.indexOf("-->", i);
				i = (close < 0) ? text.length() : close + 2;
			}
			else if (letter == '[') {
				brackets++;
			}
			else if (letter == ']') {
				brackets--;
			}
			else if (letter == '>' && brackets <= 0) {
				return i + 1;
			}
		}
		// Never closed as it should be: the first end there is.
		int close = text.indexOf('>', start);
		return (close < 0) ? text.length() : close + 1;
	}

}
