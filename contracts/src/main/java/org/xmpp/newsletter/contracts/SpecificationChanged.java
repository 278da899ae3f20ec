package org.xmpp.newsletter.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A XEP, or a proposal for one, changed in the list of extensions.
 *
 * @param change the identity of this change
 * @param kind what happened to it
 * @param number the XEP's number, or null for a proposal
 * @param proposal the proposal's name in the inbox, or null for a XEP
 * @param title plain text as listed
 * @param version as listed, where the change has one
 * @param remark what the revision changed, as listed, lines separated by line feeds
 * @param summary the abstract, as listed, for a proposal
 * @param lastCallEnds the day on which a Last Call ends
 * @param gap whether the list seems to have lost words of the remark, so that a person
 * should look at the revision history
 * @param month the month in which the change was seen, in UTC
 * @param seen when the list with the change was first seen
 */
public record SpecificationChanged(UUID change, Kind kind, @Nullable Integer number, @Nullable String proposal,
		String title, @Nullable String version, @Nullable String remark, @Nullable String summary,
		@Nullable LocalDate lastCallEnds, boolean gap, YearMonth month, Instant seen) implements Event {

	public SpecificationChanged {
		if ((number == null) == (proposal == null)) {
			throw new IllegalArgumentException("A specification change is about a XEP number or about a proposal");
		}
	}

	@Override
	public String key() {
		return (this.number != null) ? "XEP-%04d".formatted(this.number) : String.valueOf(this.proposal);
	}

	/**
	 * What happened to a specification. Each is a subsection of the issue.
	 */
	public enum Kind {

		PROPOSED, NEW, DEFERRED, UPDATED, LAST_CALL, STABLE, FINAL, DEPRECATED, OBSOLETE, REJECTED, RETRACTED

	}

}
