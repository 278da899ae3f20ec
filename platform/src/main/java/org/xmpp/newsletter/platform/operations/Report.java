package org.xmpp.newsletter.platform.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a service last said of itself.
 *
 * @param service its name
 * @param at when it said so
 * @param since when the instance that said so started
 * @param readings the figures
 * @param trouble what it could not see, in words, or empty
 */
public record Report(String service, Instant at, Instant since, List<Reading> readings, String trouble) {

	/** Several rounds of reports, and as long as one can take without the broker. */
	private static final Duration SILENCE = Duration.ofSeconds(90);

	public Report {
		readings = List.copyOf(readings);
	}

	/**
	 * Whether the service should have said something since.
	 * @param now the present moment
	 * @return true when it may be down
	 */
	public boolean isSilent(Instant now) {
		return this.at.isBefore(now.minus(SILENCE));
	}

	/**
	 * Whether somebody should look.
	 * @param now the present moment
	 * @return true when it is silent or something alarms
	 */
	public boolean isAlarming(Instant now) {
		return isSilent(now) || !this.trouble.isEmpty() || this.readings.stream().anyMatch(Reading::alarming);
	}

	/**
	 * How long ago it was.
	 * @param now the present moment
	 * @return for example 3 min
	 */
	public String age(Instant now) {
		return Reading.text(Duration.between(this.at, now));
	}

}
