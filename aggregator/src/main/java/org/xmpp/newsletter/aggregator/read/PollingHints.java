package org.xmpp.newsletter.aggregator.read;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a feed tells the programs that poll it. Days and hours are those of UTC.
 *
 * @param pause how long to wait between two polls, or null when it does not say
 * @param pauseSource where it says so, such as {@code ttl}; empty when it does not
 * @param skipHours hours of the day in which it is not to be read, not all of them
 * @param skipDays days on which it is not to be read, not all of them
 * @param hub where changes can be subscribed to (WebSub), or null
 * @param self what it calls its own address, or null
 */
public record PollingHints(@Nullable Duration pause, String pauseSource, Set<Integer> skipHours,
		Set<DayOfWeek> skipDays, @Nullable URI hub, @Nullable URI self) {

	/** A feed that says nothing. */
	public static final PollingHints NONE = new PollingHints(null, "", Set.of(), Set.of(), null, null);

	private static final int HOURS = 24;

	public PollingHints {
		// Who skips everything means nothing by it.
		skipHours = (skipHours.size() < HOURS) ? Set.copyOf(skipHours) : Set.of();
		skipDays = (skipDays.size() < DayOfWeek.values().length) ? Set.copyOf(skipDays) : Set.of();
	}

	/**
	 * Finds the first moment that the feed does not want skipped.
	 * @param from the earliest moment
	 * @return that moment or a later one, at the begin of an hour
	 */
	public Instant notSkipped(Instant from) {
		ZonedDateTime at = from.atZone(ZoneOffset.UTC);
		while (this.skipDays.contains(at.getDayOfWeek()) || this.skipHours.contains(at.getHour())) {
			at = at.truncatedTo(ChronoUnit.HOURS).plusHours(1);
		}
		return at.toInstant();
	}

	/**
	 * The same hints with a hub that was found elsewhere.
	 * @param found where changes can be subscribed to, or null
	 * @param address what the feed is called there, or null
	 * @return the hints; what was not found stays
	 */
	public PollingHints with(@Nullable URI found, @Nullable URI address) {
		return new PollingHints(this.pause, this.pauseSource, this.skipHours, this.skipDays,
				(found != null) ? found : this.hub, (address != null) ? address : this.self);
	}

}
