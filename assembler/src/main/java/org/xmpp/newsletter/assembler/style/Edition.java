package org.xmpp.newsletter.assembler.style;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What is particular to one issue besides its news.
 *
 * @param month the month it covers
 * @param title its title, plain text
 * @param date the day it is dated
 * @param texts Markdown that stands in this issue instead of a block of the style, by the
 * block's name; it is printed as it is and never read as a template
 * @param thanks who is thanked in this issue, or null for those whom the style names
 */
public record Edition(YearMonth month, String title, LocalDate date, Map<String, String> texts,
		@Nullable Contributors thanks) {

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
		return new Edition(this.month, this.title, this.date, more, this.thanks);
	}

	/**
	 * The same issue with thanks of its own.
	 * @param names who is thanked
	 * @return the changed edition
	 */
	public Edition with(Contributors names) {
		return new Edition(this.month, this.title, this.date, this.texts, names);
	}

}
