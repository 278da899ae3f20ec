package org.xmpp.newsletter.aggregator.proposal;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.feed.WebAddress;

/**
 * A feed that somebody proposed.
 *
 * @param id its identity
 * @param wish what was proposed
 * @param proposedAt when
 * @param state what became of it
 * @param decision who decided, or null while it is open
 */
record Proposal(UUID id, Wish wish, Instant proposedAt, State state, @Nullable Decision decision) {

	/**
	 * What became of a proposal.
	 */
	enum State {

		OPEN, ADMITTED, DECLINED

	}

	/**
	 * What somebody proposes.
	 *
	 * @param address where the feed is, or a page that has one
	 * @param project whose news it carries, or null
	 * @param remark what they want to add, or null
	 * @param who their name or address, or null
	 */
	record Wish(WebAddress address, @Nullable String project, @Nullable String remark, @Nullable String who) {
	}

	/**
	 * What a maintainer or editor decided.
	 *
	 * @param at when
	 * @param by who
	 * @param reason why it was declined, or null
	 * @param feed the feed that was registered, or null
	 */
	record Decision(Instant at, String by, @Nullable String reason, @Nullable UUID feed) {
	}

}
