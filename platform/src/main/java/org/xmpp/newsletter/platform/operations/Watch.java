package org.xmpp.newsletter.platform.operations;

import java.time.Instant;
import java.util.List;

/**
 * Something about a service that operators want to know; each bean of this type is asked
 * every few seconds.
 */
public interface Watch {

	/**
	 * Looks.
	 * @param now the present moment
	 * @return what is to be seen
	 * @throws RuntimeException when it cannot be seen; its message is shown
	 */
	List<Reading> look(Instant now);

}
