package org.xmpp.newsletter.summarizer.review;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.summarizer.story.Item;

import org.springframework.stereotype.Component;

/**
 * Puts items into another entry. An entry that is left without any is rejected, so that
 * it can come back when the act is undone.
 */
@Component
class Absorbing {

	private final Entries entries;

	private final Items items;

	private final Acts acts;

	Absorbing(Entries entries, Items items, Acts acts) {
		this.entries = entries;
		this.items = items;
		this.acts = acts;
	}

	/**
	 * Brings items into an entry.
	 * @param held who wants them there whatever the rules say, or null when the rules say
	 * the same
	 */
	void bring(List<Item> brought, Entry into, Act act, @Nullable String held) {
		Set<UUID> from = brought.stream().flatMap((item) -> {
			ItemPlace before = this.items.place(item.id());
			ItemPlace after = new ItemPlace(before.month(), into.id(), null, null, held);
			if (before.equals(after)) {
				return Stream.<UUID>empty();
			}
			this.items.put(item.id(), after);
			this.acts.move(act, item.id(), before, after);
			return Stream.ofNullable(before.entry());
		}).collect(Collectors.toSet());
		from.stream().sorted().filter((id) -> !id.equals(into.id())).forEach((id) -> close(id, into, act));
	}

	private void close(UUID id, Entry into, Act act) {
		this.entries.lock(id)
			.filter((entry) -> entry.state().isOpen() && this.items.of(id).isEmpty())
			.ifPresent((entry) -> {
				String reason = "Told in “%s”.".formatted(into.draft().title());
				Entry closed = entry.moved(new EntryState.Rejected(reason), entry.month());
				this.entries.save(closed);
				this.entries.record(act, entry, closed, "merged", reason);
			});
	}

}
