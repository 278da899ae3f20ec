package org.xmpp.newsletter.aggregator.validation;

import javax.xml.stream.Location;

import org.jspecify.annotations.Nullable;

/**
 * A place in a document: the end of the tag or token that it is about.
 *
 * @param line counted from 1
 * @param column counted from 1
 */
record Place(int line, int column) {

	static Place of(Location location) {
		return new Place(location.getLineNumber(), location.getColumnNumber());
	}

	static @Nullable Place known(@Nullable Location location) {
		return (location != null && location.getLineNumber() > 0) ? of(location) : null;
	}

}
