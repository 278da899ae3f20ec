package org.xmpp.newsletter.aggregator.discovery.form;

/**
 * How good a guess is. When a tier has brought a feed, the next ones are not tried, but
 * for what a forge and its page say together.
 */
public enum Tier {

	/** The software that runs there has its feeds at such addresses. */
	KNOWN,

	/** The page says so in its head. */
	DECLARED,

	/** The software usually has a feed there, if not the one that is meant. */
	LIKELY,

	/** The page has a link that looks like it. */
	LINKED,

	/** Many sites have a feed there. */
	USUAL

}
