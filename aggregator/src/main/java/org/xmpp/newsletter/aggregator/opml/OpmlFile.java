package org.xmpp.newsletter.aggregator.opml;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What stands in an OPML file.
 *
 * @param outlines in the order of the file
 * @param end where it could not be read any further, or null when it was read wholly
 */
record OpmlFile(List<OpmlOutline> outlines, @Nullable Break end) {

	OpmlFile {
		outlines = List.copyOf(outlines);
	}

	/**
	 * Where a file breaks off.
	 */
	record Break(int line, String why) {
	}

}
