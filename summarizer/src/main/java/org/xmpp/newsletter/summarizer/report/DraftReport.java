package org.xmpp.newsletter.summarizer.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How good the drafts are and what they cost.
 *
 * @param makers what became of the drafts, by what made them
 * @param kept why a model's answer was not taken, with how often, the most frequent first
 * @param today what asking models has cost today, in UTC
 * @param month what it has cost this month
 * @param pause why nothing is asked at the moment, or null
 */
record DraftReport(List<MakerFigures> makers, List<Kept> kept, Use today, Use month, @Nullable Pause pause) {

	DraftReport {
		makers = List.copyOf(makers);
		kept = List.copyOf(kept);
	}

	/**
	 * Entries that keep the draft by rules.
	 *
	 * @param reason a word for programs
	 * @param label the same for people
	 * @param count how many
	 */
	record Kept(String reason, String label, long count) {
	}

	/**
	 * What asking has cost.
	 *
	 * @param requests how many questions were sent
	 * @param tokens read and written, with what is under way at its highest estimate
	 * @param cost in the currency of the prices
	 */
	record Use(long requests, long tokens, BigDecimal cost) {
	}

	/**
	 * Nothing is asked.
	 *
	 * @param until when it ends
	 * @param why a sentence for a person
	 */
	record Pause(Instant until, String why) {
	}

}
