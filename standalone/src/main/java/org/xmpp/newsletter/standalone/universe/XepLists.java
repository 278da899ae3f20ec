package org.xmpp.newsletter.standalone.universe;

import java.time.Instant;
import java.util.Optional;

/**
 * The list of XEPs as it stood at some instant.
 */
@FunctionalInterface
public interface XepLists {

	/**
	 * The list in force.
	 * @param instant when
	 * @return the XML, or nothing when no list is that old
	 */
	Optional<byte[]> at(Instant instant);

}
