package org.xmpp.newsletter.summarizer.model;

/**
 * A key that shows nowhere: not in logs, messages or JSON.
 */
final class Secret {

	private final String value;

	private Secret(String value) {
		this.value = value;
	}

	/** Never refuses, for a message of the binder would show what was refused. */
	public static Secret of(String value) {
		return new Secret(value.strip());
	}

	String reveal() {
		return this.value;
	}

	boolean isBlank() {
		return this.value.isEmpty();
	}

	/**
	 * Whether it can stand in a header.
	 */
	boolean isPlain() {
		return this.value.chars().allMatch((character) -> character > ' ' && character < 127);
	}

	@Override
	public String toString() {
		return "(secret)";
	}

}
