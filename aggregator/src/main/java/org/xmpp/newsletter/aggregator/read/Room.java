package org.xmpp.newsletter.aggregator.read;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Cuts a tree of nodes after so many characters of HTML, in one pass.
 */
final class Room implements NodeFilter {

	/** Brackets, quotes and blanks of a tag or attribute. */
	private static final int TAG = 5;

	private int left;

	Room(int characters) {
		this.left = characters;
	}

	@Override
	public FilterResult head(Node node, int depth) {
		this.left -= size(node);
		return (this.left > 0) ? FilterResult.CONTINUE : FilterResult.REMOVE;
	}

	private static int size(Node node) {
		if (node instanceof TextNode text) {
			return escapedLength(text.getWholeText());
		}
		int size = 0;
		if (node instanceof Element element) {
			size = 2 * element.normalName().length() + TAG;
			for (var attribute : element.attributes()) {
				size += attribute.getKey().length() + TAG + escapedLength(attribute.getValue());
			}
		}
		return size;
	}

	private static int escapedLength(String text) {
		int size = text.length();
		for (int i = 0; i < text.length(); i++) {
			size += switch (text.charAt(i)) {
				case '&', '<', '>' -> 4;
				case '"', '\u00A0' -> 5;
				default -> 0;
			};
		}
		return size;
	}

}
