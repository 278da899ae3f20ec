package org.xmpp.newsletter.summarizer.review;

/**
 * Whose text stays when two entries become one.
 */
public enum Wording {

	/** That of the entry that stays. */
	THEIRS,

	/** That of the entry that ends in the other. */
	MINE,

	/** Both, the staying one first. */
	BOTH,

	/** A new draft of all items. */
	DRAFTED;

	String of(String mine, String theirs, String drafted) {
		return switch (this) {
			case THEIRS -> theirs;
			case MINE -> mine;
			case BOTH -> theirs + " " + mine;
			case DRAFTED -> drafted;
		};
	}

}
