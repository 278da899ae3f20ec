package org.xmpp.newsletter.standalone.universe;

/**
 * What a platform sends so that a reader can ask for changes only.
 */
enum Validators {

	NONE(false, false), ETAG(true, false), BOTH(true, true);

	private final boolean tag;

	private final boolean date;

	Validators(boolean tag, boolean date) {
		this.tag = tag;
		this.date = date;
	}

	boolean tag() {
		return this.tag;
	}

	boolean date() {
		return this.date;
	}

}
