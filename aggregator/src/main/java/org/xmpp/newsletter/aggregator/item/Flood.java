package org.xmpp.newsletter.aggregator.item;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A feed that has been read before and suddenly shows many items that look old: its items
 * have other names now, or somebody else sits at its address. One decision of a person is
 * better than a hundred entries.
 */
final class Flood {

	/** Why an item waits, for people. */
	static final String WHY = "held back: the feed showed many items at once that look old";

	private static final int MANY = 20;

	/** So many at once are no month's work of any project. */
	private static final int FAR_TOO_MANY = 200;

	private static final double MOST = 0.6;

	/** Feeds may show an item some time after they date it. */
	private static final Duration LATE = Duration.ofDays(3);

	private final @Nullable Instant lastRead;

	private final boolean dammed;

	private final boolean wholly;

	private Flood(@Nullable Instant lastRead, List<Match> matches) {
		this.lastRead = lastRead;
		long fresh = matches.stream().filter(Match::isNew).count();
		long old = matches.stream().filter((match) -> match.isNew() && looksOld(match)).count();
		this.wholly = fresh > FAR_TOO_MANY;
		this.dammed = old > MANY && old > MOST * matches.size();
	}

	static Flood of(List<Match> matches, @Nullable Instant lastRead) {
		return new Flood(lastRead, matches);
	}

	boolean holdsBack(Match match) {
		return this.wholly || (this.dammed && looksOld(match));
	}

	private boolean looksOld(Match match) {
		@Nullable Instant published = match.face().published();
		return this.lastRead != null && (published == null || published.isBefore(this.lastRead.minus(LATE)));
	}

}
