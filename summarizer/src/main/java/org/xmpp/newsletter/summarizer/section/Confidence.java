package org.xmpp.newsletter.summarizer.section;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How sure a choice is.
 */
public enum Confidence {

	/** A person registered it so. */
	HIGH,

	/** The rules say so. */
	MEDIUM,

	/** A guess: an editor has to look. */
	LOW;

	/**
	 * The confidence as a word.
	 * @return the word
	 */
	@JsonValue
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

}
