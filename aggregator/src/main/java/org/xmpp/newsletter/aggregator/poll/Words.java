package org.xmpp.newsletter.aggregator.poll;

import java.time.Duration;

/**
 * Durations: in words, and which is which.
 */
final class Words {

	private Words() {
	}

	static String of(Duration duration) {
		if (duration.toDays() > 1 && duration.toHoursPart() == 0) {
			return duration.toDays() + " days";
		}
		if (duration.toHours() > 0) {
			int minutes = duration.toMinutesPart();
			return duration.toHours() + " h" + ((minutes > 0) ? " " + minutes + " min" : "");
		}
		return (duration.toMinutes() > 0) ? duration.toMinutes() + " min" : duration.toSeconds() + " s";
	}

	static Duration shorter(Duration one, Duration other) {
		return (one.compareTo(other) <= 0) ? one : other;
	}

	static Duration longer(Duration one, Duration other) {
		return (one.compareTo(other) >= 0) ? one : other;
	}

}
