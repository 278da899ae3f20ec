package org.xmpp.newsletter.aggregator.desk;

import java.util.Optional;

/**
 * Something that waits for a maintainer, to be shown where maintainers look.
 */
public interface DeskNotice {

	/**
	 * Tells what waits.
	 * @return words and where they lead, or empty when nothing waits
	 */
	Optional<Waiting> waiting();

	/**
	 * What waits.
	 *
	 * @param text words for people
	 * @param path the page where it is decided
	 */
	record Waiting(String text, String path) {
	}

}
