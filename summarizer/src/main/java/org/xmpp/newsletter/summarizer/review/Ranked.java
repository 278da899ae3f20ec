package org.xmpp.newsletter.summarizer.review;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.summarizer.claim.Claim;
import org.xmpp.newsletter.summarizer.likelihood.Chance;

/**
 * An entry with its place in the order of the queue and the reasons for it.
 *
 * @param entry the entry
 * @param look how closely a person has to look
 * @param reasons why, in words
 * @param chance how likely it is to be printed, or null when nobody knows
 * @param claim who is on it, or null
 * @param notes how many notes there are on it
 */
public record Ranked(Entry entry, Look look, List<String> reasons, @Nullable Chance chance, @Nullable Claim claim,
		int notes) {

	/** Below this an entry is called unlikely: of four such entries one is printed. */
	private static final double UNLIKELY = 0.25;

	/** The order of the queue; the last part makes it the same for everybody. */
	static final Comparator<Ranked> ORDER = Comparator.comparing(Ranked::look)
		.thenComparing((ranked) -> -ranked.percent())
		.thenComparing(
				(ranked) -> Objects.requireNonNullElse(ranked.entry().draft().project(), ranked.entry().draft().title())
					.toLowerCase(Locale.ROOT))
		.thenComparing((ranked) -> ranked.entry().draft().title())
		.thenComparing((ranked) -> ranked.entry().id());

	public Ranked {
		reasons = List.copyOf(reasons);
	}

	/**
	 * How likely it is to be printed.
	 * @return a number from 0 to 100; 50 when nobody knows
	 */
	public int percent() {
		return (this.chance != null) ? (int) Math.round(100 * this.chance.value()) : 50;
	}

	/**
	 * Whether a person has something to decide about it.
	 * @return true while it is open, and when the source of what was approved has changed
	 */
	public boolean isWaiting() {
		return this.look != Look.DECIDED;
	}

	/**
	 * Whether it will hardly be printed.
	 * @return true when three of four such entries are not
	 */
	public boolean isUnlikely() {
		return this.chance != null && this.chance.value() < UNLIKELY;
	}

}
