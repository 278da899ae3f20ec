package org.xmpp.newsletter.assembler.style;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/**
 * What is particular to one issue besides its news.
 *
 * @param month the month it covers
 * @param title its title, plain text
 * @param date the day it is dated
 * @param texts Markdown that stands in this issue instead of a block of the style, by the
 * block's name; it is printed as it is and never read as a template
 */
public record Edition(YearMonth month, String title, LocalDate date, Map<String, String> texts) {

	public Edition {
		texts = Map.copyOf(texts);
	}

	/**
	 * The same issue with a text of its own.
	 * @param block the block's name
	 * @param text Markdown
	 * @return the changed edition
	 */
	public Edition with(String block, String text) {
		Map<String, String> more = new HashMap<>(this.texts);
		more.put(block, text);
		return new Edition(this.month, this.title, this.date, more);
	}

}
