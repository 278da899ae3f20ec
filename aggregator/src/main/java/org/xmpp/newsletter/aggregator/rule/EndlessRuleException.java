package org.xmpp.newsletter.aggregator.rule;

import org.jspecify.annotations.Nullable;

/**
 * A regular expression needs more steps for a text than anybody would wait for.
 */
class EndlessRuleException extends RuntimeException {

	EndlessRuleException(@Nullable Throwable cause) {
		super("The regular expression takes too long", cause);
	}

}
