package org.xmpp.newsletter.summarizer.ledger;

import java.util.Locale;

/** What a token is. */
public enum Kind {

	/** A specification. */
	XEP,

	/** The number of a release. */
	VERSION,

	/** A day, a month or a year. */
	DATE,

	/** Any other number, in digits or as a word. */
	NUMBER,

	/** A name of people, software or places. */
	NAME,

	/** Where a link leads. */
	LINK;

	/**
	 * Names the kind for a person.
	 * @return a word
	 */
	public String word() {
		return (this == XEP) ? "XEP" : name().toLowerCase(Locale.ROOT);
	}

}
