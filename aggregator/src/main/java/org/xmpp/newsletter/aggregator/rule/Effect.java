package org.xmpp.newsletter.aggregator.rule;

import java.util.Locale;

/**
 * What a rule does with the items that it fits.
 */
enum Effect {

	KEEP, SKIP;

	String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** What happens to an item, and why. */
	Ruling because(String why) {
		return (this == KEEP) ? new Ruling.Keep(why) : new Ruling.Skip(why);
	}

}
