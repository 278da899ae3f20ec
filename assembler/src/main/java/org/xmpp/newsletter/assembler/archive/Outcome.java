package org.xmpp.newsletter.assembler.archive;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What an import did.
 */
public enum Outcome {

	/** The month was not there. */
	IMPORTED,

	/** The month was there and said something else. */
	REPLACED,

	/** The month was there and said the same. */
	UNCHANGED;

	/**
	 * The outcome as a word.
	 * @return the word
	 */
	@JsonValue
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

}
