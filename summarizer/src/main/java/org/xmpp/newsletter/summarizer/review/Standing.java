package org.xmpp.newsletter.summarizer.review;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What became of an item: exactly one of these.
 */
sealed interface Standing {

	static Standing of(@Nullable UUID entry, @Nullable String folded, @Nullable String recorded) {
		if (entry != null) {
			return new InEntry(entry);
		}
		return (folded != null) ? new Folded(folded) : new Recorded(String.valueOf(recorded));
	}

	/**
	 * An entry tells it.
	 *
	 * @param entry the entry
	 */
	record InEntry(UUID entry) implements Standing {
	}

	/**
	 * It is not to be printed.
	 *
	 * @param reason why
	 */
	record Folded(String reason) implements Standing {
	}

	/**
	 * It is kept, but no news.
	 *
	 * @param reason why
	 */
	record Recorded(String reason) implements Standing {
	}

}
