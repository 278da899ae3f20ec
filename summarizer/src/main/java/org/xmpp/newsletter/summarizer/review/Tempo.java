package org.xmpp.newsletter.summarizer.review;

import java.time.Duration;
import java.util.Locale;

/**
 * How quickly the team decides.
 *
 * @param measured how many decisions were measured
 * @param half the time that half of them took at most
 */
public record Tempo(int measured, Duration half) {

	/**
	 * The time in seconds.
	 * @return seconds, with tenths below ten
	 */
	public String seconds() {
		double seconds = this.half.toMillis() / 1000.0;
		return (seconds < 10) ? String.format(Locale.ROOT, "%.1f", seconds) : String.valueOf(Math.round(seconds));
	}

}
