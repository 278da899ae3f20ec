package org.xmpp.newsletter.contracts;

/**
 * The Kafka topics of the newsroom. The number at the end is the version of the contract.
 */
public enum Topic {

	ITEMS("newsroom.items.v1", false),

	SPECIFICATIONS("newsroom.specifications.v1", false),

	FEEDS("newsroom.feeds.v1", true),

	ENTRIES("newsroom.entries.v1", false),

	ISSUES("newsroom.issues.v1", false);

	private final String address;

	private final boolean compacted;

	Topic(String address, boolean compacted) {
		this.address = address;
		this.compacted = compacted;
	}

	/**
	 * The topic's name at the broker.
	 * @return the name
	 */
	public String address() {
		return this.address;
	}

	/**
	 * Whether the broker keeps only the last event of each key.
	 * @return true for a compacted topic
	 */
	public boolean compacted() {
		return this.compacted;
	}

}
