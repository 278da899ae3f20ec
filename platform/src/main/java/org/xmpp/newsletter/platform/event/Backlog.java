package org.xmpp.newsletter.platform.event;

/**
 * What a service has not brought on yet.
 *
 * @param unsent events in the outbox that Kafka has not acknowledged
 * @param unread messages at the broker that no handler has taken in
 */
public record Backlog(long unsent, long unread) {

	/**
	 * Whether everything has been brought on.
	 * @return true when nothing waits
	 */
	public boolean isEmpty() {
		return this.unsent == 0 && this.unread == 0;
	}

}
