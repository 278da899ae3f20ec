package org.xmpp.newsletter.aggregator.desk;

import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.discovery.Attempt;
import org.xmpp.newsletter.aggregator.discovery.Candidate;
import org.xmpp.newsletter.aggregator.discovery.NewestItem;
import org.xmpp.newsletter.aggregator.discovery.Rhythm;
import org.xmpp.newsletter.aggregator.feed.Namesake;
import org.xmpp.newsletter.aggregator.read.ReadProblem;
import org.xmpp.newsletter.aggregator.validation.Finding;

/**
 * What looking for feeds brought, as people and programs see it.
 *
 * @param asked the address as it was understood
 * @param summary what came of it, in words
 * @param registered the feed that this address belongs to, when it is registered; then
 * nobody was asked
 * @param candidates the feeds found
 * @param attempts every address that was asked
 */
record DiscoveryView(URI asked, String summary, @Nullable Registered registered, List<CandidateView> candidates,
		List<Attempt> attempts) {

	/**
	 * A feed that is registered already.
	 *
	 * @param page where to see it
	 * @param words which feed it is and why, in words
	 */
	record Registered(String page, String words) {

		static Registered of(Namesake namesake) {
			return new Registered("/feeds/" + namesake.feed(), namesake.words());
		}

	}

	/**
	 * A feed that was found.
	 *
	 * @param address the address to register
	 * @param others where it is as well
	 * @param findings what is wrong with it, the worst first
	 * @param unread the items that cannot be read
	 * @param sameAs a candidate that shows the same items
	 * @param registered the registered feed that it is, or null
	 */
	record CandidateView(URI address, List<URI> others, String why, String format, String title, @Nullable URI home,
			Rhythm rhythm, List<NewestItem> newest, List<Finding> findings, List<ReadProblem> unread,
			@Nullable URI sameAs, @Nullable Registered registered) {

		static CandidateView of(Candidate candidate, @Nullable Namesake namesake) {
			return new CandidateView(candidate.address(), candidate.others(), candidate.why(), candidate.format(),
					candidate.title(), candidate.home(), candidate.rhythm(), candidate.newest(), candidate.findings(),
					candidate.unread(), candidate.sameAs(), (namesake != null) ? Registered.of(namesake) : null);
		}

		/** All its addresses, the one to register first; no address has a space in it. */
		public String addresses() {
			return this.others.stream()
				.map(URI::toString)
				.reduce(this.address.toString(), (one, next) -> one + " " + next);
		}

	}

}
