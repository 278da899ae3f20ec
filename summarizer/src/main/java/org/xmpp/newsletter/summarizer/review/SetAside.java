package org.xmpp.newsletter.summarizer.review;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.contracts.EntryContent;
import org.xmpp.newsletter.contracts.EntrySetAside;
import org.xmpp.newsletter.contracts.EntrySetAside.Decision;

/**
 * What the others hear of entries that are not approved: that they are out of the way of
 * an issue, or back.
 */
final class SetAside {

	private SetAside() {
	}

	static Optional<EntrySetAside> of(Entry old, Entry next, String by, @Nullable String reason, Instant at) {
		Decision decision = decision(old, next);
		if (decision == null) {
			return Optional.empty();
		}
		YearMonth to = (decision == Decision.REJECTED || next.month().equals(old.month())) ? null : next.month();
		EntryContent content = next.content();
		return Optional.of(new EntrySetAside(next.id(), next.version(), old.month(), content.project(), content.title(),
				content.items(), decision, to,
				(decision == Decision.REJECTED) ? Objects.requireNonNullElse(reason, "") : "", by, at));
	}

	private static @Nullable Decision decision(Entry old, Entry next) {
		return switch (next.state()) {
			case EntryState.Rejected _ -> (old.state() instanceof EntryState.Rejected) ? null : Decision.REJECTED;
			case EntryState.Deferred _ -> old.state().equals(next.state()) ? null : Decision.DEFERRED;
			case EntryState.InReview _ ->
				(old.state() instanceof EntryState.Rejected || old.state() instanceof EntryState.Deferred)
						? Decision.TAKEN_UP : null;
			case EntryState.Approved _, EntryState.Withdrawn _ -> null;
		};
	}

}
