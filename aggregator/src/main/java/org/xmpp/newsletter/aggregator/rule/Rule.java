package org.xmpp.newsletter.aggregator.rule;

import org.xmpp.newsletter.contracts.ItemContent;

/**
 * One rule.
 *
 * @param line where it stands
 * @param effect what it does
 * @param field what it looks at
 * @param criterion what it asks
 * @param written as somebody wrote it
 */
record Rule(int line, Effect effect, Field field, Criterion criterion, String written) {

	boolean fits(ItemContent content) {
		return this.field.of(content).anyMatch(this.criterion::fits);
	}

	String named() {
		return "rule %d (%s)".formatted(this.line, this.written);
	}

}
