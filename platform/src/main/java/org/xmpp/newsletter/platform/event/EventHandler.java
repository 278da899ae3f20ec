package org.xmpp.newsletter.platform.event;

import org.xmpp.newsletter.contracts.Event;

/**
 * What a service does when it hears of events. Every event is delivered at least once and
 * takes effect once: the handler runs in a transaction in which the event's id is
 * recorded.
 *
 * @param <E> the events to hear of, one of the sealed families or a single record
 */
public interface EventHandler<E extends Event> {

	/**
	 * The events to hear of.
	 * @return their common type
	 */
	Class<E> type();

	/**
	 * Takes the event in. Whatever this throws is retried a few times; then the message
	 * goes to the dead letters and the next one is handled. While the database is away it
	 * is retried for as long as that lasts.
	 * @param event what happened
	 */
	void on(E event);

}
