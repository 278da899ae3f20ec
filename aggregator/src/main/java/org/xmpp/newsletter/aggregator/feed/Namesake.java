package org.xmpp.newsletter.aggregator.feed;

import java.net.URI;
import java.util.UUID;

import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;

/**
 * A registered feed that is the same as one somebody wants to register.
 *
 * @param feed the registered feed
 * @param title what it is called
 * @param address where it is registered
 * @param state whether it is polled
 * @param because why it is the same, in words
 */
public record Namesake(UUID feed, String title, URI address, FeedState state, String because) {

	static final String SAME_ADDRESS = "It has the same address";

	/**
	 * Which feed it is and why, in a sentence or two.
	 * @return for people
	 */
	public String words() {
		boolean same = this.because.equals(SAME_ADDRESS);
		return "This %s is registered already: '%s' at %s.%s%s".formatted(same ? "address" : "feed", this.title,
				this.address, same ? "" : " " + this.because + ".",
				(this.state == FeedState.RETIRED) ? " It is retired; poll it again on its page." : "");
	}

	Problem problem() {
		return new Problem(ProblemType.DUPLICATE, words()).with("feed", this.feed.toString())
			.with("page", "/feeds/" + this.feed);
	}

}
