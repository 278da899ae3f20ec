package org.xmpp.newsletter.aggregator.rule;

/**
 * Whether an item is news, and why.
 */
public sealed interface Ruling {

	/**
	 * The reason.
	 * @return words for people
	 */
	String why();

	/**
	 * It is published.
	 *
	 * @param why the reason, in words
	 */
	record Keep(String why) implements Ruling {
	}

	/**
	 * It is stored but not published.
	 *
	 * @param why the reason, in words
	 */
	record Skip(String why) implements Ruling {
	}

}
