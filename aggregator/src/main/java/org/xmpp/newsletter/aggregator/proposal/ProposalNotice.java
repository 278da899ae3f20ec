package org.xmpp.newsletter.aggregator.proposal;

import java.util.Optional;

import org.xmpp.newsletter.aggregator.desk.DeskNotice;

import org.springframework.stereotype.Component;

/**
 * Tells maintainers of proposals that nobody has decided on.
 */
@Component
class ProposalNotice implements DeskNotice {

	private final ProposalStore proposals;

	ProposalNotice(ProposalStore proposals) {
		this.proposals = proposals;
	}

	@Override
	public Optional<Waiting> waiting() {
		int open = this.proposals.openCount();
		return (open == 0) ? Optional.empty() : Optional
			.of(new Waiting("%d proposed, to be admitted or declined".formatted(open), "/feeds/proposals"));
	}

}
