package org.xmpp.newsletter.aggregator.read;

import java.util.Locale;

import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * Puts letters for references as people write them: to any entity of HTML, also without
 * its semicolon, to numbers of windows-1252, to entities of the document's own type. An
 * ampersand that begins none of these stands for itself.
 */
final class References {

	/** Of all the entities that a document declares itself; a bomb has billions. */
	private static final int LONGEST_EXPANSION = 100_000;

	private static final int DEEPEST_EXPANSION = 8;

	private static final int LONGEST_NAME = 100;

	private final Doctype doctype;

	private int expanded;

	References(Doctype doctype) {
		this.doctype = doctype;
	}

	/** Appends a part of a text with letters for its references. */
	void append(CharSequence text, int from, int to, StringBuilder result) throws UnreadableFeedException {
		append(text, from, to, result, 0);
	}

	private void append(CharSequence text, int from, int to, StringBuilder result, int nesting)
			throws UnreadableFeedException {
		int position = from;
		while (position < to) {
			char letter = text.charAt(position);
			if (letter == '&') {
				position = reference(text, position, to, result, nesting);
			}
			else {
				result.append(letter);
				position++;
			}
		}
	}

	/** Appends what a reference stands for and returns the position after it. */
	private int reference(CharSequence text, int start, int to, StringBuilder result, int nesting)
			throws UnreadableFeedException {
		if (start + 1 < to && text.charAt(start + 1) == '#') {
			return number(text, start, to, result);
		}
		int end = start + 1;
		while (end < to && end - start <= LONGEST_NAME && isNamePart(text.charAt(end))) {
			end++;
		}
		String name = text.subSequence(start + 1, end).toString();
		if (end < to && text.charAt(end) == ';') {
			if (declared(name, result, nesting) || named(name, result)) {
				return end + 1;
			}
		}
		else if ((end == to || text.charAt(end) != '=') && Entities.isBaseNamedEntity(name) && named(name, result)) {
			return end;
		}
		result.append('&');
		return start + 1;
	}

	private static boolean isNamePart(char letter) {
		return Character.isLetterOrDigit(letter) || letter == '_' || letter == '-' || letter == '.' || letter == ':';
	}

	private static int number(CharSequence text, int start, int to, StringBuilder result) {
		boolean hex = start + 2 < to && (text.charAt(start + 2) | 0x20) == 'x';
		int first = start + (hex ? 3 : 2);
		int end = first;
		long code = 0;
		int digit;
		while (end < to && (digit = Character.digit(text.charAt(end), hex ? 16 : 10)) >= 0) {
			code = Math.min(code * (hex ? 16 : 10) + digit, Integer.MAX_VALUE);
			end++;
		}
		if (end == first) {
			result.append('&');
			return start + 1;
		}
		int meant = Letters.meant((int) code);
		if (meant > 0) {
			result.appendCodePoint(meant);
		}
		return (end < to && text.charAt(end) == ';') ? end + 1 : end;
	}

	private boolean declared(String name, StringBuilder result, int nesting) throws UnreadableFeedException {
		String value = this.doctype.entities().get(name);
		if (value == null) {
			return false;
		}
		this.expanded += value.length();
		if (this.expanded > LONGEST_EXPANSION || nesting >= DEEPEST_EXPANSION) {
			throw new UnreadableFeedException(
					"Its document type declares entities that grow beyond %d characters or refer to each other more than %d deep."
						.formatted(LONGEST_EXPANSION, DEEPEST_EXPANSION));
		}
		append(value, 0, value.length(), result, nesting + 1);
		return true;
	}

	private static boolean named(String name, StringBuilder result) {
		String letters = letters(name);
		if (letters == null) {
			letters = letters(name.toLowerCase(Locale.ROOT));
		}
		if (letters == null) {
			return false;
		}
		result.append(letters);
		return true;
	}

	private static @Nullable String letters(String name) {
		if (name.equals("apos")) {
			return "'";
		}
		int[] codes = new int[2];
		int count = Entities.codepointsForName(name, codes);
		return (count > 0) ? new String(codes, 0, count) : null;
	}

}
