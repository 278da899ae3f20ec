package org.xmpp.newsletter.summarizer.queue;

import java.net.URI;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.summarizer.review.Entry;
import org.xmpp.newsletter.summarizer.section.Section;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which part of the queue an editor looks at.
 *
 * @param month the issue
 * @param state open for what has to be decided, a state, or all
 * @param section the id of a section, or empty for all
 */
record View(YearMonth month, String state, String section) {

	static final String OPEN = "open";

	static final String ALL = "all";

	static View of(@Nullable String month, @Nullable String state, @Nullable String section, YearMonth otherwise) {
		YearMonth named = Requests.month(month);
		Section known = Requests.section(section);
		String shown = Requests.blankToNull(state);
		return new View((named != null) ? named : otherwise, (shown != null) ? shown : OPEN,
				(known != null) ? known.id() : "");
	}

	boolean shows(Entry entry) {
		return showsState(entry) && showsSection(entry);
	}

	boolean showsState(Entry entry) {
		return this.state.equals(ALL)
				|| (this.state.equals(OPEN) ? entry.state().isOpen() : entry.state().word().equals(this.state));
	}

	boolean showsSection(Entry entry) {
		return this.section.isEmpty() || entry.placement().section().id().equals(this.section);
	}

	/**
	 * The entry to look at after one has been decided on: the next one that is still
	 * open.
	 */
	static Optional<UUID> after(List<Entry> before, UUID decided) {
		List<UUID> open = before.stream()
			.filter((entry) -> entry.state().isOpen() || entry.id().equals(decided))
			.map(Entry::id)
			.toList();
		int at = open.indexOf(decided);
		if (open.size() < 2) {
			return Optional.empty();
		}
		return Optional.of(open.get((at + 1 < open.size()) ? at + 1 : 0)).filter((next) -> !next.equals(decided));
	}

	URI address(@Nullable UUID entry, @Nullable String did, @Nullable UUID to) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/queue").queryParam("month", this.month);
		address.queryParam("state", this.state);
		if (!this.section.isEmpty()) {
			address.queryParam("section", this.section);
		}
		Optional.ofNullable(entry).ifPresent((id) -> address.queryParam("entry", id));
		Optional.ofNullable(did).ifPresent((word) -> address.queryParam("did", word));
		Optional.ofNullable(to).ifPresent((id) -> address.queryParam("to", id));
		return address.encode().build().toUri();
	}

}
