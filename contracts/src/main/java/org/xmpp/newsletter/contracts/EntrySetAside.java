package org.xmpp.newsletter.contracts;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An entry that was not approved is not to be printed in the issue of its month, or it is
 * to be decided on again.
 *
 * @param entry the entry's identity
 * @param version the version of the entry that this decision made
 * @param month the issue it belonged to
 * @param project whose news it is, or null
 * @param title the story in a few words of plain text
 * @param items the items it is about
 * @param decision what was decided
 * @param to the month to which it was moved, or null
 * @param reason why, in words, perhaps empty
 * @param by who decided it
 * @param at when
 */
public record EntrySetAside(UUID entry, int version, YearMonth month, @Nullable String project, String title,
		List<UUID> items, Decision decision, @Nullable YearMonth to, String reason, String by,
		Instant at) implements EntryEvent {

	public EntrySetAside {
		items = List.copyOf(items);
	}

	/**
	 * What was decided.
	 */
	public enum Decision {

		/** It is not to be printed at all. */
		REJECTED,

		/** It is to be decided on for a later issue. */
		DEFERRED,

		/** It is to be decided on after all. */
		TAKEN_UP

	}

}
