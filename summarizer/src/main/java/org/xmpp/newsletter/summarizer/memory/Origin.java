package org.xmpp.newsletter.summarizer.memory;

import java.util.Locale;

/**
 * Where the newsroom knows an issue from.
 */
public enum Origin {

	/** It comes with the newsroom: facts only, until the issue itself is imported. */
	SHIPPED,

	/** Its file was imported. */
	IMPORTED,

	/** It was released here. */
	HERE;

	String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Origin of(String word) {
		return valueOf(word.toUpperCase(Locale.ROOT));
	}

}
