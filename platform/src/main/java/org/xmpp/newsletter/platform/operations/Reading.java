package org.xmpp.newsletter.platform.operations;

import java.time.Duration;
import java.util.Map;

/**
 * One figure about a service, for people and for meters.
 *
 * @param meter what programs call it, such as {@code newsroom.feeds.late}
 * @param tags what tells it from others of the same name
 * @param words what people call it
 * @param value how much
 * @param unit of what
 * @param alarming whether somebody should look
 */
public record Reading(String meter, Map<String, String> tags, String words, double value, Unit unit, boolean alarming) {

	public Reading {
		tags = Map.copyOf(tags);
	}

	/**
	 * What a figure counts.
	 */
	public enum Unit {

		/** Things. */
		COUNT,
		/** Seconds. */
		SECONDS

	}

	/**
	 * A number of things.
	 * @param meter what programs call it
	 * @param words what people call it
	 * @param value how many
	 * @return a reading that alarms nobody
	 */
	public static Reading count(String meter, String words, long value) {
		return new Reading(meter, Map.of(), words, value, Unit.COUNT, false);
	}

	/**
	 * How long something has lasted.
	 * @param meter what programs call it
	 * @param words what people call it
	 * @param value how long
	 * @return a reading that alarms nobody
	 */
	public static Reading age(String meter, String words, Duration value) {
		return new Reading(meter, Map.of(), words, Math.max(0, value.toSeconds()), Unit.SECONDS, false);
	}

	/**
	 * The same, alarming from a value on.
	 * @param least the least value that alarms
	 * @return the reading
	 */
	public Reading alarmingFrom(double least) {
		return new Reading(this.meter, this.tags, this.words, this.value, this.unit, this.value >= least);
	}

	/**
	 * The same with a tag.
	 * @param name the tag's name
	 * @param tag its value
	 * @return the reading
	 */
	public Reading tagged(String name, String tag) {
		return new Reading(this.meter, Map.of(name, tag), this.words, this.value, this.unit, this.alarming);
	}

	/**
	 * Names it for people.
	 * @return the words, and what tells it from others
	 */
	public String label() {
		return this.tags.isEmpty() ? this.words : this.words + ": " + String.join(", ", this.tags.values());
	}

	/**
	 * Writes the value for people.
	 * @return for example 12 or 3 min
	 */
	public String text() {
		return switch (this.unit) {
			case COUNT -> String.valueOf(Math.round(this.value));
			case SECONDS -> text(Duration.ofSeconds(Math.round(this.value)));
		};
	}

	static String text(Duration duration) {
		if (duration.toDays() >= 2) {
			return duration.toDays() + " days";
		}
		if (duration.toHours() >= 2) {
			return duration.toHours() + " h";
		}
		return (duration.toMinutes() >= 2) ? duration.toMinutes() + " min" : duration.toSeconds() + " s";
	}

}
