package org.xmpp.newsletter.aggregator.validation;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a feed, or could be better.
 *
 * @param rule the id of the rule, such as {@code duplicate-id}
 * @param severity how much it matters
 * @param line where in the document, or null
 * @param column where in the line, or null
 * @param what is wrong, in words
 * @param todo what to do about it, in words
 * @param reference where the rule stands, an address
 */
public record Finding(String rule, Severity severity, @Nullable Integer line, @Nullable Integer column, String what,
		String todo, String reference) {

	static Finding of(Rule rule, @Nullable Place place, String what, String todo) {
		return new Finding(rule.id(), rule.severity(), (place != null) ? place.line() : null,
				(place != null) ? place.column() : null, Words.plain(what), Words.plain(todo), rule.reference());
	}

	static Finding of(Rule rule, Mark mark, String what, String todo) {
		return of(rule, mark.place(), what, todo);
	}

	Finding and(int more) {
		return new Finding(this.rule, this.severity, this.line, this.column,
				this.what + " The same holds for %d more.".formatted(more), this.todo, this.reference);
	}

	/**
	 * The finding on one line, for a letter or a log.
	 * @return place, what is wrong, what to do, and the rule
	 */
	public String sentence() {
		String where = (this.line != null) ? "Line %d: ".formatted(this.line) : "";
		return "%s%s %s (%s, %s)".formatted(where, this.what, this.todo, this.rule, this.reference);
	}

}
