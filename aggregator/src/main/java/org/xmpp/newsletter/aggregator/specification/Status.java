package org.xmpp.newsletter.aggregator.specification;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Where a XEP stands in its life.
 *
 * @see <a href="https://xmpp.org/extensions/xep-0001.html#states">XEP-0001, XEP
 * states</a>
 */
enum Status {

	EXPERIMENTAL, PROPOSED, STABLE, FINAL, ACTIVE, DEFERRED, DEPRECATED, OBSOLETE, REJECTED, RETRACTED,

	/** Not a XEP yet. */
	PROPOSAL,

	/** A word this program does not know: nothing follows from it. */
	UNKNOWN;

	/**
	 * Reads a status as listed. Stable is still listed by its old name, Draft.
	 * @param listed the word in the list
	 * @return the status
	 */
	static Status of(@Nullable String listed) {
		String word = (listed != null) ? listed.toUpperCase(Locale.ROOT) : "";
		return switch (word) {
			case "DRAFT" -> STABLE;
			case "PROTOXEP", "PROTO" -> PROPOSAL;
			case "EXPERIMENTAL", "PROPOSED", "STABLE", "FINAL", "ACTIVE", "DEFERRED", "DEPRECATED", "OBSOLETE",
					"REJECTED", "RETRACTED" ->
				valueOf(word);
			default -> UNKNOWN;
		};
	}

}
