package org.xmpp.newsletter.summarizer.likelihood;

import java.util.List;

/**
 * How likely it is that people print something.
 *
 * @param value from 0 to 1
 * @param reasons what speaks for and against, in words
 */
public record Chance(double value, List<String> reasons) {

	public Chance {
		reasons = List.copyOf(reasons);
	}

}
