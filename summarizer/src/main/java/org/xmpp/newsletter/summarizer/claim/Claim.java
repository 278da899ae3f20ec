package org.xmpp.newsletter.summarizer.claim;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody is on an entry. It forbids nobody anything.
 *
 * @param entry the entry
 * @param by who is on it
 * @param since since when
 * @param until when it ends unless it is renewed
 */
public record Claim(UUID entry, String by, Instant since, Instant until) {
}
