package org.xmpp.newsletter.assembler.issue;

/**
 * How far the issue of a month is. Nothing before the release closes by force; a state
 * tells the others what to expect.
 */
enum IssueState {

	COLLECTING("collecting", "News is gathered and approved. Everything still moves."),

	LAST_CALL("last call", "Whatever is still to get in should be approved now. Nothing is closed yet."),

	REVIEW("review",
			"The draft is read and translated. What is approved now still gets in "
					+ "and is listed below, so that readers and translators see it."),

	SKIPPED("skipped", "There is no issue of this month. Its entries and specification changes stand in the next one."),

	RELEASED("released", "It is printed and does not change any more.");

	private final String words;

	private final String meaning;

	IssueState(String words, String meaning) {
		this.words = words;
		this.meaning = meaning;
	}

	/**
	 * Names the state for people.
	 * @return in lower case
	 */
	public String words() {
		return this.words;
	}

	/**
	 * Says what it means for the others.
	 * @return whole sentences
	 */
	public String meaning() {
		return this.meaning;
	}

}
