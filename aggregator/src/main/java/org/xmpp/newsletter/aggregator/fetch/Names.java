package org.xmpp.newsletter.aggregator.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;

/**
 * Knows what names stand for.
 */
@FunctionalInterface
interface Names extends AutoCloseable {

	/**
	 * Looks a name up; may block.
	 * @param name of a host, in ASCII
	 * @return its addresses, at least one
	 * @throws IOException when it is not known
	 */
	List<InetAddress> addresses(String name) throws IOException;

	@Override
	default void close() {
	}

}
