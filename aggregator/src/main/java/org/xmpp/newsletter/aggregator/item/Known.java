package org.xmpp.newsletter.aggregator.item;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An item that its feed has shown before.
 *
 * @param id its identity for everybody
 * @param identity its identity within its feed
 * @param aliases what it can be recognised by: the ids, links and titles it had, the
 * newest first
 * @param published when it last said it was published, or null
 * @param print what it last said, as {@link Print} writes it
 * @param link its last link
 * @param title its last title
 * @param revision how many revisions it has
 * @param silent whether it was not published
 * @param held whether that waits for a decision
 */
record Known(UUID id, String identity, List<UUID> aliases, @Nullable Instant published, String print, String link,
		String title, int revision, boolean silent, boolean held) {

	/** Feeds that make up a new id each time must not fill the disk. */
	private static final int MOST_ALIASES = 24;

	Known {
		aliases = List.copyOf(aliases);
	}

	/** Its aliases with some more. */
	List<UUID> with(Collection<UUID> more) {
		Set<UUID> all = new LinkedHashSet<>(more);
		all.addAll(this.aliases);
		return all.stream().limit(MOST_ALIASES).toList();
	}

	boolean isKnownBy(Collection<UUID> all) {
		return this.aliases.containsAll(all);
	}

}
