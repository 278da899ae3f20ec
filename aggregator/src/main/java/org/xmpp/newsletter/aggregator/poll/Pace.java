package org.xmpp.newsletter.aggregator.poll;

import java.time.Duration;
import java.time.Instant;

/**
 * How often a feed would be asked if its host had no say: so often that only a part of
 * its window can turn over between two polls, going by its busiest time.
 *
 * @param pause between two polls at most
 * @param why the reason, in words
 */
record Pace(Duration pause, String why) {

	/** What a third of the window leaves is for times busier than any before. */
	private static final int PARTS = 3;

	/** A feed that shows fewer items is never left alone for long, however quiet. */
	static final int SMALL_WINDOW = 15;

	/** A feed that has been quiet for so many days is asked after as many hours less. */
	private static final int QUIET_PARTS = 30;

	static Pace of(Memory memory, boolean pushed, Limits limits, Instant now) {
		int shown = memory.window().size();
		if (shown == 0) {
			return new Pace(limits.usual(),
					"every " + Words.of(limits.usual()) + ", as it has not shown any items yet");
		}
		Pace calm = pushed ? pushed(limits) : calm(memory, limits, now);
		Arrivals season = memory.arrivals().ofSeason(now);
		// What comes at one stroke comes between two polls, whatever the rhythm.
		int safe = Math.max(Math.max(1, shown / PARTS), season.most(limits.shortest()));
		Duration busiest = season.shortestWithMoreThan(safe).orElse(limits.longest().multipliedBy(2));
		// The part that the pause leaves is for jitter.
		Duration pause = Words.longer(busiest.multipliedBy(10).dividedBy(11), limits.shortest());
		return (pause.compareTo(calm.pause()) >= 0) ? calm
				: new Pace(pause, "every %s: at its busiest it published %d items in %s, and it shows %d"
					.formatted(Words.of(pause), safe + 1, Words.of(busiest), shown));
	}

	private static Pace pushed(Limits limits) {
		return new Pace(limits.longest(), "every %s: its hub pushes what is new, and this finds what a push missed"
			.formatted(Words.of(limits.longest())));
	}

	private static Pace calm(Memory memory, Limits limits, Instant now) {
		Duration quiet = memory.arrivals().last().map((last) -> Duration.between(last, now)).orElse(Duration.ZERO);
		Duration pause = Words.shorter(quiet.dividedBy(QUIET_PARTS), limits.longest());
		boolean slow = memory.window().size() >= SMALL_WINDOW && pause.compareTo(limits.usual()) > 0;
		return slow
				? new Pace(pause,
						"every %s: it shows %d items and has had nothing new for %d days".formatted(Words.of(pause),
								memory.window().size(), quiet.toDays()))
				: new Pace(limits.usual(), "every " + Words.of(limits.usual()));
	}

	/**
	 * Says what may be missed when the feed is not asked for some time, in words for its
	 * maintainer, or nothing.
	 */
	static String risk(Memory memory, Instant now, Instant next) {
		int shown = memory.window().size();
		Duration pause = Duration.between(now, next);
		int came = memory.arrivals().ofSeason(now).most(pause);
		return (shown == 0 || came < shown || shown == 1) ? ""
				: "Items can be missed: up to %d came within %s, and the feed shows only %d. It should show more"
					.formatted(came, Words.of(pause), shown);
	}

	/**
	 * The limits of all rhythms.
	 *
	 * @param shortest no feed is asked more often
	 * @param usual how often a feed is asked of which nothing else is known
	 * @param longest no feed that goes well is left alone for longer
	 */
	record Limits(Duration shortest, Duration usual, Duration longest) {
	}

}
