package org.xmpp.newsletter.summarizer.queue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.summarizer.claim.Claim;
import org.xmpp.newsletter.summarizer.likelihood.Chance;
import org.xmpp.newsletter.summarizer.review.Entry;
import org.xmpp.newsletter.summarizer.review.EntrySummary;
import org.xmpp.newsletter.summarizer.review.Ranked;

/**
 * An entry as the queue lists it for programs.
 *
 * @param summary the entry
 * @param look how closely a person has to look: routine, changed, new, warning, prose,
 * guess, unbacked or decided
 * @param why what is to be looked at
 * @param likelihood how likely it is to be printed and why, or null when nobody knows
 * @param claim who is on it, or null
 * @param notes how many notes there are on it
 */
record QueuedEntry(@JsonUnwrapped EntrySummary summary, String look, List<String> why, @Nullable Chance likelihood,
		@Nullable Claim claim, int notes) {

	static QueuedEntry of(Ranked ranked) {
		return new QueuedEntry(EntrySummary.of(ranked.entry()), ranked.look().word(), ranked.reasons(), ranked.chance(),
				ranked.claim(), ranked.notes());
	}

	static List<QueuedEntry> inOrder(List<QueuedEntry> ranked, List<Entry> order) {
		Map<UUID, QueuedEntry> byId = ranked.stream()
			.collect(Collectors.toMap((queued) -> queued.summary().id(), Function.identity()));
		return order.stream().map((entry) -> Objects.requireNonNull(byId.get(entry.id()))).toList();
	}

}
