package org.xmpp.newsletter.summarizer.learn;

import java.util.List;

/**
 * One decision of a person and what there was to see.
 *
 * @param answer what was decided, as a word
 * @param traits what there was to see, as words
 */
public record Example(String answer, List<String> traits) {

	public Example {
		traits = List.copyOf(traits);
	}

}
