package org.xmpp.newsletter.summarizer.review;

import java.time.Instant;
import java.util.UUID;

/**
 * What a person did in one go, to one entry or to many; it is undone as a whole.
 *
 * @param id its identity
 * @param what what was done
 * @param by who did it
 * @param at when
 */
public record Act(UUID id, String what, String by, Instant at) {
}
