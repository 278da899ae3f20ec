package org.xmpp.newsletter.assembler.delivery;

import java.time.Instant;
import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

/**
 * An attempt to hand an issue over.
 *
 * @param month the month of the issue
 * @param way how
 * @param number counts the attempts of a month by this way, from 0
 * @param target to whom or where
 * @param digest of the file that was handed over
 * @param outcome what came of it
 * @param note more about that, or null
 * @param by who did it
 * @param at when
 */
record Delivery(YearMonth month, Way way, int number, String target, String digest, Outcome outcome,
		@Nullable String note, String by, Instant at) {

	/** Whether the other side has it, as far as anybody knows. */
	boolean mayHaveArrived() {
		return this.outcome != Outcome.FAILED;
	}

	Delivery ended(Outcome how, @Nullable String why) {
		return new Delivery(this.month, this.way, this.number, this.target, this.digest, how, why, this.by, this.at);
	}

}
