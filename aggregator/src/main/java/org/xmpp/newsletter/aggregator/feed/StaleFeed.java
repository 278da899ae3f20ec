package org.xmpp.newsletter.aggregator.feed;

import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;

/**
 * A feed was changed since somebody saw it.
 */
public class StaleFeed extends Problem {

	StaleFeed(Feed feed, int version) {
		super(ProblemType.STALE, "The feed '%s' was changed since you saw it (version %d, now %d). Look at it again."
			.formatted(feed.source().title(), version, feed.settings().version()));
		with("feed", feed.id().toString());
		with("version", feed.settings().version());
	}

}
