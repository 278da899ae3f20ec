package org.xmpp.newsletter.assembler.entry;

import java.time.YearMonth;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.contracts.EntrySetAside;

/**
 * An entry that was rejected, moved to another issue, or taken up again.
 *
 * @param entry its identity
 * @param month the issue it belonged to
 * @param project whose news it is, or null
 * @param title the story in a few words
 * @param decision what was decided last
 * @param to the month to which it was moved, or null
 * @param reason why, perhaps empty
 * @param by who decided
 */
public record SetAsideEntry(UUID entry, YearMonth month, @Nullable String project, String title,
		EntrySetAside.Decision decision, @Nullable YearMonth to, String reason, String by) {
}
