package org.xmpp.newsletter.assembler.delivery;

/**
 * What came of an attempt to hand an issue over.
 */
enum Outcome {

	/** It goes on, or the newsroom was stopped in the middle. */
	UNDER_WAY("under way, or cut off in the middle"),

	/** The other side has it. */
	DONE("handed over"),

	/** The other side surely does not have it. */
	FAILED("failed"),

	/** The connection broke when the other side may have had it already. */
	UNCERTAIN("perhaps handed over");

	private final String words;

	Outcome(String words) {
		this.words = words;
	}

	/**
	 * Names the outcome for people.
	 * @return in lower case
	 */
	public String words() {
		return this.words;
	}

}
