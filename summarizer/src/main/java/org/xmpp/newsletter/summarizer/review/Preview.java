package org.xmpp.newsletter.summarizer.review;

import java.util.List;

import org.xmpp.newsletter.summarizer.ledger.Unbacked;

/**
 * How a text would be printed.
 *
 * @param html as a reader sees it, safe
 * @param length characters of plain text
 * @param most how many are allowed
 * @param concerns what speaks against it, in words
 * @param unbacked what no source says; an approval has to confirm exactly that
 */
public record Preview(String html, int length, int most, List<String> concerns, List<Unbacked> unbacked) {

	public Preview {
		concerns = List.copyOf(concerns);
		unbacked = List.copyOf(unbacked);
	}

}
