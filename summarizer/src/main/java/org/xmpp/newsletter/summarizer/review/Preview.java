package org.xmpp.newsletter.summarizer.review;

import java.util.List;

/**
 * How a text would be printed.
 *
 * @param html as a reader sees it, safe
 * @param length characters of plain text
 * @param most how many are allowed
 * @param concerns what speaks against it, in words
 */
public record Preview(String html, int length, int most, List<String> concerns) {

	public Preview {
		concerns = List.copyOf(concerns);
	}

}
