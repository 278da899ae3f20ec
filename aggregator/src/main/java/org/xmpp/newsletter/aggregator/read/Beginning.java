package org.xmpp.newsletter.aggregator.read;

import java.util.Locale;
import java.util.Set;

/**
 * Where a document's root element starts. Before it may stand the declaration, comments
 * and a document type; broken publishers put white space, warnings of their programs and
 * other junk there too.
 *
 * @param root the position of the root element's start tag
 * @param doctypeStart the position of the document type, or -1
 * @param doctypeEnd the position after it
 */
record Beginning(int root, int doctypeStart, int doctypeEnd) {

	/** How far junk may push the root element. */
	private static final int FARTHEST = 200_000;

	private static final Set<String> FEED_ROOTS = Set.of("rss", "feed", "rdf", "channel", "entry");

	static Beginning of(String text) throws UnreadableFeedException {
		int doctypeStart = -1;
		int doctypeEnd = -1;
		int lastComment = text.lastIndexOf("-->");
		int position = 0;
		while ((position = text.indexOf('<', position)) >= 0) {
			boolean comment = position < lastComment && text.startsWith("<!--", position);
			if (comment || text.startsWith("<?", position)) {
				position = after(text, comment ? "-->" : ">", position + 2);
			}
			else if (doctypeStart < 0 && text.regionMatches(true, position, "<!doctype", 0, 9)) {
				doctypeStart = position;
				position = Doctype.end(text, position);
				doctypeEnd = position;
			}
			else if (isName(text, position + 1)) {
				return new Beginning(root(text, position), doctypeStart, doctypeEnd);
			}
			else {
				position++;
			}
		}
		throw new UnreadableFeedException("It is neither XML nor JSON: there is no element in it.");
	}

	/** The declarations of entities, if there are any. */
	Doctype doctype(String text) {
		return (this.doctypeStart < 0) ? Doctype.NONE : Doctype.of(text.substring(this.doctypeStart, this.doctypeEnd));
	}

	static int skipSpace(String text, int from) {
		int position = from;
		while (position < text.length() && isBlank(text.charAt(position))) {
			position++;
		}
		return position;
	}

	private static boolean isBlank(char letter) {
		return letter <= ' ' || letter == '\uFEFF' || letter == '\u00A0';
	}

	/** The first element that a feed can start with; else the first element. */
	private static int root(String text, int first) {
		String name = localName(text, first + 1);
		if (FEED_ROOTS.contains(name) || NoFeed.isKnown(name)) {
			return first;
		}
		int farthest = Math.min(text.length(), first + FARTHEST);
		for (int i = text.indexOf('<', first + 1); i >= 0 && i < farthest; i = text.indexOf('<', i + 1)) {
			if (isName(text, i + 1) && FEED_ROOTS.contains(localName(text, i + 1))) {
				return text.substring(first, i).contains("<?xml") || !isEnclosing(text, first, name) ? i : first;
			}
		}
		return first;
	}

	/** Whether the unknown first element is a root after all and no junk. */
	private static boolean isEnclosing(String text, int first, String name) {
		int close = text.lastIndexOf('<');
		return text.startsWith("</", close) && localName(text, close + 2).equals(name) && close > first;
	}

	static boolean isName(String text, int position) {
		return position < text.length() && (Character.isLetter(text.charAt(position)) || text.charAt(position) == '_');
	}

	private static String localName(String text, int from) {
		int end = from;
		int local = from;
		while (end < text.length() && end - from < 60 && TagSoup.isNamePart(text.charAt(end))) {
			if (text.charAt(end) == ':') {
				local = end + 1;
			}
			end++;
		}
		return text.substring(local, end).toLowerCase(Locale.ROOT);
	}

	private static int after(String text, String mark, int from) {
		int found = text.indexOf(mark, from);
		return (found < 0) ? text.length() : found + mark.length();
	}

}
