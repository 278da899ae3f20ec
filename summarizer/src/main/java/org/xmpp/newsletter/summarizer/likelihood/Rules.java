package org.xmpp.newsletter.summarizer.likelihood;

import java.util.List;

/**
 * What can be said before anything was learned: half of the items are printed, what is
 * folded away is not.
 */
final class Rules {

	private static final double SELDOM = 0.1;

	private static final double OFTEN = 0.6;

	private static final double HALF = 0.5;

	private Rules() {
	}

	static Chance judge(Candidate candidate) {
		if (!candidate.told()) {
			return new Chance(SELDOM, List.of("It is folded away."));
		}
		if (candidate.traits().contains("step=pre-release")) {
			return new Chance(SELDOM, List.of("It is a pre-release."));
		}
		if (candidate.traits().contains("step=major") || candidate.traits().contains("security=true")) {
			return new Chance(OFTEN, List.of("It is a big step, or about security."));
		}
		return new Chance(HALF, List.of("Nothing was learned yet: about half of all items are printed."));
	}

}
