package org.xmpp.newsletter.summarizer.review;

import java.time.YearMonth;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Where an item is.
 *
 * @param month the month it belongs to, or null
 * @param entry the entry that tells it, or null
 * @param folded why it is folded away, or null
 * @param recorded why it is only recorded, or null
 * @param held the person who put it there, or null when rules did
 */
record ItemPlace(@Nullable YearMonth month, @Nullable UUID entry, @Nullable String folded, @Nullable String recorded,
		@Nullable String held) {

	Standing standing() {
		return Standing.of(this.entry, this.folded, this.recorded);
	}

	static ItemPlace in(Entry entry, String held) {
		return new ItemPlace(entry.month(), entry.id(), null, null, held);
	}

}
