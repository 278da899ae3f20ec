package org.xmpp.newsletter.aggregator.proposal;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.desk.Requests;
import org.xmpp.newsletter.aggregator.proposal.Proposal.Wish;

/**
 * A proposal as a form or a program gives it.
 *
 * @param website a field that people do not see; whoever fills it in is a program that
 * fills in everything
 */
record ProposalRequest(@Nullable String address, @Nullable String project, @Nullable String remark,
		@Nullable String who, @Nullable String website) {

	private static final int LONGEST_NAME = 100;

	private static final int LONGEST_REMARK = 1000;

	Wish toWish() {
		return new Wish(Requests.address(this.address), Requests.line(this.project, LONGEST_NAME, "A project's name"),
				plainRemark(), Requests.line(this.who, LONGEST_NAME, "A name"));
	}

	boolean isFromAProgram() {
		return this.website != null && !this.website.isBlank();
	}

	private @Nullable String plainRemark() {
		String text = Objects.requireNonNullElse(this.remark, "").strip();
		Requests.require(text.length() <= LONGEST_REMARK,
				"A remark has at most %d characters.".formatted(LONGEST_REMARK));
		String plain = text.replaceAll("[\\p{Cntrl}&&[^\\n]]", "");
		return plain.isEmpty() ? null : plain;
	}

}
