package org.xmpp.newsletter.summarizer.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.xmpp.newsletter.contracts.ItemContent;
import org.xmpp.newsletter.summarizer.live.Happenings;
import org.xmpp.newsletter.summarizer.review.Entry.Flag;
import org.xmpp.newsletter.summarizer.review.Entry.Told;
import org.xmpp.newsletter.summarizer.story.Item;
import org.xmpp.newsletter.summarizer.story.Story;

import org.springframework.stereotype.Component;

/**
 * Says what the sources of a text that a person wrote or approved have changed since, and
 * what came to its story. The text itself is never touched.
 */
@Component
class Flagging {

	private static final String NEWSROOM = "newsroom";

	private final Entries entries;

	private final Items items;

	private final Dismissals dismissals;

	private final Happenings happenings;

	Flagging(Entries entries, Items items, Dismissals dismissals, Happenings happenings) {
		this.entries = entries;
		this.items = items;
		this.dismissals = dismissals;
		this.happenings = happenings;
	}

	/** Of a text that a person wrote and nobody has approved yet. */
	List<Flag> ofEdited(Entry old, Story story) {
		List<UUID> then = old.itemIds();
		Stream<Flag> added = story.items().stream().filter((item) -> !then.contains(item.id())).map(Flagging::more);
		Stream<Flag> addedBefore = old.flags()
			.stream()
			.filter((flag) -> flag.what().equals(Flag.MORE))
			.filter((flag) -> story.items().stream().anyMatch((item) -> item.id().equals(flag.item())));
		Map<UUID, Item> byId = byId(story.items());
		List<Flag> all = Stream.of(addedBefore, added, changes(old, byId).stream())
			.flatMap(Function.identity())
			.toList();
		return this.dismissals.without(old.id(), all, story.items());
	}

	/** Flags an approved entry, or takes its flags away. */
	void flag(UUID id, Collection<Story> stories, Map<UUID, Item> byId) {
		this.entries.lock(id).filter((entry) -> entry.state() instanceof EntryState.Approved).ifPresent((entry) -> {
			// What a person put there may belong to another group.
			Map<UUID, Item> known = new HashMap<>(byId);
			this.items.of(id).forEach((item) -> known.put(item.id(), item));
			List<Flag> all = Stream.of(changes(entry, known).stream(), joined(entry), news(entry, stories))
				.flatMap(Function.identity())
				.distinct()
				.toList();
			List<Flag> flags = this.dismissals.without(id, all, known.values());
			if (!flags.equals(entry.flags())) {
				this.entries.save(entry.checked(entry.concerns(), flags));
				this.happenings.tell(id, "flagged", NEWSROOM);
			}
		});
	}

	/** What came to the story after its last entry was approved and is not decided on. */
	private Stream<Flag> news(Entry entry, Collection<Story> stories) {
		if (entry.printed() != null) {
			return Stream.empty();
		}
		if (stories.stream().noneMatch((story) -> story.key().equals(entry.story()))) {
			return entry.flags().stream().filter((flag) -> flag.what().equals(Flag.MORE));
		}
		UUID last = this.entries.lockStory(entry.story())
			.stream()
			.filter((other) -> other.state() instanceof EntryState.Approved)
			.toList()
			.getLast()
			.id();
		return stories.stream()
			.filter((story) -> story.key().equals(entry.story()) && entry.id().equals(last))
			.flatMap((story) -> story.items().stream())
			.filter((item) -> !item.decided())
			.map(Flagging::more);
	}

	/** A post that announces the release came after the approval. */
	private Stream<Flag> joined(Entry entry) {
		return (entry.printed() != null) ? Stream.empty()
				: this.items.of(entry.id())
					.stream()
					.filter((item) -> !entry.itemIds().contains(item.id()))
					.map(Flagging::more);
	}

	private static Flag more(Item item) {
		return new Flag(item.id(), Flag.MORE, "", item.content().title());
	}

	private List<Flag> changes(Entry entry, Map<UUID, Item> byId) {
		List<Flag> flags = new ArrayList<>();
		for (Told told : entry.items()) {
			Item item = byId.get(told.id());
			if (item != null && item.revision() != told.revision()) {
				ItemContent then = this.items.contentAt(told);
				flags.addAll(Changes.between(told.id(), then, item.content()));
			}
		}
		return flags;
	}

	static Map<UUID, Item> byId(Collection<Item> items) {
		return items.stream().collect(Collectors.toMap(Item::id, Function.identity()));
	}

}
