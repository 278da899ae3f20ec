package org.xmpp.newsletter.aggregator.read;

/**
 * A document is no feed that can be read; the message says why, in words for the feed's
 * maintainer.
 */
public class UnreadableFeedException extends Exception {

	private final boolean excessive;

	UnreadableFeedException(String message) {
		this(message, false);
	}

	UnreadableFeedException(String message, Throwable cause) {
		super(message, cause);
		this.excessive = false;
	}

	private UnreadableFeedException(String message, boolean excessive) {
		super(message);
		this.excessive = excessive;
	}

	static UnreadableFeedException excessive(String message) {
		return new UnreadableFeedException(message, true);
	}

	/**
	 * Whether it could be read and a limit of ours forbids it.
	 */
	public boolean isExcessive() {
		return this.excessive;
	}

}
