package org.xmpp.newsletter.aggregator.rule;

import java.util.List;

/**
 * Some rules cannot be understood.
 */
public class BadRulesException extends IllegalArgumentException {

	private final transient List<String> problems;

	BadRulesException(List<String> problems) {
		super(String.join(". ", problems));
		this.problems = List.copyOf(problems);
	}

	/**
	 * What is wrong.
	 * @return one sentence for each bad line, which it names
	 */
	public List<String> problems() {
		return this.problems;
	}

}
