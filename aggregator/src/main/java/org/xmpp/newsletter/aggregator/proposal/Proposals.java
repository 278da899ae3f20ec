package org.xmpp.newsletter.aggregator.proposal;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

import org.xmpp.newsletter.aggregator.feed.Feed;
import org.xmpp.newsletter.aggregator.feed.Feeds;
import org.xmpp.newsletter.aggregator.feed.NewFeed;
import org.xmpp.newsletter.aggregator.feed.Registration;
import org.xmpp.newsletter.aggregator.proposal.Proposal.Decision;
import org.xmpp.newsletter.aggregator.proposal.Proposal.State;
import org.xmpp.newsletter.aggregator.proposal.Proposal.Wish;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes proposals from anybody; a maintainer or editor admits or declines them.
 */
@Service
class Proposals {

	private final ProposalStore store;

	private final Senders senders;

	private final Feeds feeds;

	private final Registration registration;

	private final ProposalProperties properties;

	private final InstantSource clock;

	Proposals(ProposalStore store, Senders senders, Feeds feeds, Registration registration,
			ProposalProperties properties, InstantSource clock) {
		this.store = store;
		this.senders = senders;
		this.feeds = feeds;
		this.registration = registration;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Takes a proposal.
	 * @param wish what is proposed
	 * @param sender where it comes from, to be counted and forgotten
	 * @throws Problem when the feed is registered or proposed already, or too much was
	 * proposed of late
	 */
	void propose(Wish wish, String sender) {
		this.feeds.at(wish.address()).ifPresent((there) -> {
			throw new Problem(ProblemType.DUPLICATE,
					"We read this feed already, as '%s'. Thank you all the same!".formatted(there.source().title()))
				.with("feed", there.id().toString());
		});
		if (!this.senders.admit(sender) || this.store.openCount() >= this.properties.mostOpen()) {
			throw new Problem(ProblemType.NOT_NOW,
					"Too much was proposed within the last hour. Please try again later.");
		}
		if (!this.store.add(UUID.randomUUID(), wish, this.clock.instant())) {
			throw new Problem(ProblemType.DUPLICATE,
					"Somebody has proposed this feed already. Thank you all the same!");
		}
	}

	/** The open ones, the oldest first. */
	List<Proposal> open() {
		return this.store.open();
	}

	/** Those that were decided, the last one first. */
	List<Proposal> decided(int most) {
		return this.store.decided(most);
	}

	/**
	 * Registers what was proposed.
	 * @param id the proposal
	 * @param feed the feed as the maintainer or editor wants it
	 * @param by who decided it
	 * @return the feed
	 * @throws Problem when the proposal is not open, or the feed is registered already
	 */
	@Transactional
	public Feed admit(UUID id, NewFeed feed, String by) {
		requireOpen(id);
		Feed registered = this.registration.register(feed, by);
		this.store.decide(id, State.ADMITTED, new Decision(this.clock.instant(), by, null, registered.id()));
		return registered;
	}

	/**
	 * Declines a proposal.
	 * @param id the proposal
	 * @param reason why
	 * @param by who decided it
	 * @throws Problem when it is not open
	 */
	@Transactional
	public void decline(UUID id, String reason, String by) {
		requireOpen(id);
		this.store.decide(id, State.DECLINED, new Decision(this.clock.instant(), by, reason, null));
	}

	private void requireOpen(UUID id) {
		Proposal proposal = this.store.lock(id)
			.orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "There is no proposal %s.".formatted(id)));
		Decision decision = proposal.decision();
		if (decision != null) {
			throw new Problem(ProblemType.NOT_NOW, "%s has %s this proposal already.".formatted(decision.by(),
					(proposal.state() == State.ADMITTED) ? "admitted" : "declined"));
		}
	}

}
