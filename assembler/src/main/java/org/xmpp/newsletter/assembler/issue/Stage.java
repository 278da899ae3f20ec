package org.xmpp.newsletter.assembler.issue;

import java.time.Instant;

/**
 * A step of an issue.
 *
 * @param state the state it got
 * @param by who moved it there
 * @param at when
 */
record Stage(IssueState state, String by, Instant at) {
}
