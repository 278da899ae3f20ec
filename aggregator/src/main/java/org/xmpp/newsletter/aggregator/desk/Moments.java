package org.xmpp.newsletter.aggregator.desk;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Writes moments for people. The newsroom lives in UTC, as its months do.
 */
record Moments() {

	private static final DateTimeFormatter FORMAT = DateTimeFormatter
		.ofPattern("d MMM yyyy HH:mm 'UTC'", Locale.ENGLISH)
		.withZone(ZoneOffset.UTC);

	/**
	 * Writes a moment.
	 */
	public String text(@Nullable Instant moment) {
		return (moment != null) ? FORMAT.format(moment) : "never";
	}

}
