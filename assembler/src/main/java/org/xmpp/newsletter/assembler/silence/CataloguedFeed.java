package org.xmpp.newsletter.assembler.silence;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A registered feed.
 *
 * @param id its identity
 * @param address where it is
 * @param title what it calls itself
 * @param project whose news it has, or null when it has that of many
 * @param kind the kind of the project, or null
 * @param state whether it can be read
 * @param problem what is wrong or why it was retired, or null
 * @param since when the state began
 */
record CataloguedFeed(UUID id, String address, String title, @Nullable String project, @Nullable String kind,
		State state, @Nullable String problem, Instant since) {

	/**
	 * Whether a feed can be read.
	 */
	enum State {

		READ, BROKEN, RETIRED

	}

}
