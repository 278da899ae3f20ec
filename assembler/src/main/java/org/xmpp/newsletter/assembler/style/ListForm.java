package org.xmpp.newsletter.assembler.style;

import org.xmpp.newsletter.assembler.markdown.Markdown;

/**
 * How a list is written.
 *
 * @param marker what begins an item, with the spaces after it; it is also as deep as a
 * nested item is indented
 * @param spaced whether a blank line stands between items
 */
public record ListForm(String marker, boolean spaced) {

	/**
	 * Writes an item.
	 * @param depth how deep it is nested, from 0
	 * @param text its Markdown
	 * @return its lines
	 */
	public String item(int depth, String text) {
		return Markdown.item(depth, this.marker, text);
	}

	/**
	 * What stands between two items.
	 * @return one line break or two
	 */
	public String separator() {
		return this.spaced ? "\n\n" : "\n";
	}

}
