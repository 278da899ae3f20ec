package org.xmpp.newsletter.standalone.universe;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A specification or a proposal of the demo's XEP list.
 *
 * @param number its number, or null for a proposal
 * @param protoName its name in the inbox, for a proposal
 * @param title its title
 * @param summary its abstract
 * @param type its type
 * @param shortname its short name
 * @param states what the list says about it, oldest first
 */
public record DemoXep(@Nullable Integer number, @Nullable String protoName, String title, String summary, String type,
		@Nullable String shortname, List<State> states) {

	/**
	 * What the list says from some instant on.
	 *
	 * @param from when the list shows it
	 * @param status its status
	 * @param version its version
	 * @param date the date of the revision
	 * @param initials whose revision it is
	 * @param remark what the revision changed
	 * @param lastCall the day on which a last call ends
	 */
	public record State(Instant from, String status, String version, LocalDate date, @Nullable String initials,
			@Nullable String remark, @Nullable LocalDate lastCall) {
	}

	Optional<State> asOf(Instant now) {
		return this.states.stream().filter((state) -> !state.from().isAfter(now)).reduce((older, newer) -> newer);
	}

}
