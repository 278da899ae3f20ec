package org.xmpp.newsletter.assembler.entry;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.contracts.EntryContent;

/**
 * The newest decision on an entry.
 *
 * @param id the entry's identity
 * @param version counts the decisions
 * @param content the entry as it was last approved
 * @param withdrawn why it is not to be printed after all, or null while it is approved
 * @param by who decided
 * @param at when
 */
public record Entry(UUID id, int version, EntryContent content, @Nullable String withdrawn, String by, Instant at) {

	/**
	 * Whether it is to be printed.
	 * @return true until it is withdrawn
	 */
	public boolean isApproved() {
		return this.withdrawn == null;
	}

}
