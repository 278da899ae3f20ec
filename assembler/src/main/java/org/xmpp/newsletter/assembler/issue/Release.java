package org.xmpp.newsletter.assembler.issue;

import java.time.Instant;

/**
 * An issue as it was released.
 *
 * @param issue the issue at that moment
 * @param by who released it
 * @param at when
 */
record Release(Issue issue, String by, Instant at) {
}
