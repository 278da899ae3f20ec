package org.xmpp.newsletter.aggregator.letter;

import java.time.Instant;
import java.util.UUID;

/**
 * A letter that is to be written, or looked at again.
 *
 * @param id of the letter
 * @param feed the feed that broke
 * @param unreadSince when it was last read well
 * @param gone whether the host says that it is gone for good
 * @param reason what went wrong, in words
 */
record Due(long id, UUID feed, Instant unreadSince, boolean gone, String reason) {
}
