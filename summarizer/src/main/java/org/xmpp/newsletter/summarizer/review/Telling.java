package org.xmpp.newsletter.summarizer.review;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.xmpp.newsletter.contracts.ItemContent;
import org.xmpp.newsletter.summarizer.draft.Draft;
import org.xmpp.newsletter.summarizer.draft.Drafter;
import org.xmpp.newsletter.summarizer.draft.Maker;
import org.xmpp.newsletter.summarizer.draft.Paragraph;
import org.xmpp.newsletter.summarizer.ledger.Sources;
import org.xmpp.newsletter.summarizer.review.Entry.Flag;
import org.xmpp.newsletter.summarizer.review.Entry.Told;
import org.xmpp.newsletter.summarizer.section.Placement;
import org.xmpp.newsletter.summarizer.story.Grouping;
import org.xmpp.newsletter.summarizer.story.Item;
import org.xmpp.newsletter.summarizer.story.Past;
import org.xmpp.newsletter.summarizer.story.Stories;
import org.xmpp.newsletter.summarizer.story.Story;

import org.springframework.stereotype.Component;

/**
 * Brings the entries in line with the items: what is open is told anew from all of them,
 * what is decided is never touched, only flagged.
 */
@Component
class Telling {

	private static final String NEWSROOM = "newsroom";

	private final Items items;

	private final Entries entries;

	private final Experience experience;

	private final PastIssues pastIssues;

	private final Drafter drafter;

	Telling(Items items, Entries entries, Experience experience, PastIssues pastIssues, Drafter drafter) {
		this.items = items;
		this.entries = entries;
		this.experience = experience;
		this.pastIssues = pastIssues;
		this.drafter = drafter;
	}

	void tell(Collection<String> subjects, Collection<String> links) {
		List<HeardItem> group = this.items.lockGroup(subjects, links);
		Map<UUID, Item> byId = group.stream()
			.map(HeardItem::item)
			.collect(Collectors.toMap(Item::id, Function.identity()));
		Grouping grouping = Stories.group(byId.values());
		grouping.folded().forEach((item, reason) -> this.items.settle(item, new Standing.Folded(reason)));
		grouping.stories().forEach(this::tell);
		for (UUID entry : entriesOf(group)) {
			flag(entry, byId);
			this.entries.removeIfEmpty(entry);
			warnIfEmpty(entry);
		}
	}

	/** A text that a person wrote stays, but must not be printed beside the other one. */
	private void warnIfEmpty(UUID id) {
		this.entries.lock(id)
			.filter((entry) -> entry.state().isOpen() && this.items.of(id).isEmpty())
			.ifPresent((entry) -> this.entries
				.save(entry.checked(List.of("Its news is told in another entry now."), entry.flags())));
	}

	private static Set<UUID> entriesOf(List<HeardItem> group) {
		Set<UUID> result = new HashSet<>();
		for (HeardItem heard : group) {
			if (heard.standing() instanceof Standing.InEntry(UUID entry)) {
				result.add(entry);
			}
		}
		return result;
	}

	private void tell(Story story) {
		Set<UUID> open = story.items()
			.stream()
			.filter((item) -> !item.decided())
			.map(Item::id)
			.collect(Collectors.toSet());
		if (open.isEmpty()) {
			return;
		}
		List<Entry> known = this.entries.lockStory(story.key());
		boolean followUp = known.stream().anyMatch((entry) -> entry.state() instanceof EntryState.Approved);
		Story part = story.only(open);
		Optional<Entry> present = known.stream().filter((entry) -> entry.state().isOpen()).findFirst();
		Entry entry = present.map((old) -> retell(old, part, followUp)).orElseGet(() -> {
			int sequence = known.isEmpty() ? 0 : known.getLast().sequence() + 1;
			return begin(part, sequence, followUp);
		});
		open.forEach((item) -> this.items.settle(item, new Standing.InEntry(entry.id())));
	}

	private Entry begin(Story story, int sequence, boolean followUp) {
		UUID id = UUID.nameUUIDFromBytes((story.key() + '#' + sequence).getBytes(StandardCharsets.UTF_8));
		Placement placement = this.experience.place(story);
		Past past = this.pastIssues.of(story.items());
		Draft draft = this.drafter.draft(story, placement.section(), past, followUp);
		Entry entry = new Entry(id, story.key(), sequence, this.entries.nextVersion(id), story.month(),
				new EntryState.InReview(), placement, draft, told(story), false, false,
				Assessment.concerns(new Paragraph(draft.text()), placement, Sources.of(story.items(), past)), List.of(),
				null);
		this.entries.add(entry);
		this.entries.record(entry, "drafted", null, NEWSROOM);
		return entry;
	}

	private Entry retell(Entry old, Story story, boolean followUp) {
		Placement placement = old.placed() ? old.placement() : this.experience.place(story);
		Past past = this.pastIssues.of(story.items());
		Draft fresh = this.drafter.draft(story, placement.section(), past, followUp);
		List<Told> told = old.edited() ? keepTold(old, story) : told(story);
		Draft draft = old.edited() ? fresh.withTextOf(old.draft()) : keepSentences(old, fresh, told);
		List<Flag> flags = old.edited() ? flagsOfEdited(old, story) : List.of();
		List<String> concerns = Assessment.concerns(new Paragraph(draft.text()), placement,
				Sources.of(story.items(), past));
		Entry changed = (isSame(draft, old.draft()) && placement.equals(old.placement()) && told.equals(old.items()))
				? old : old.retold(told, draft, placement);
		Entry checked = changed.checked(concerns, flags);
		if (!checked.equals(old)) {
			this.entries.save(checked);
		}
		if (checked.version() != old.version()) {
			this.entries.record(checked, "drafted again", null, NEWSROOM);
		}
		return checked;
	}

	/** Another version of the forms that gives the same text is no news. */
	private static boolean isSame(Draft now, Draft then) {
		return now.text().equals(then.text()) && now.withTextOf(then).equals(then);
	}

	/** While the sources are the same, what a model wrote from them stays true. */
	private static Draft keepSentences(Entry old, Draft fresh, List<Told> told) {
		if (!(old.draft().maker() instanceof Maker.Model model) || !told.equals(old.items())) {
			return fresh;
		}
		Draft kept = fresh.toldBy(model);
		return new Paragraph(kept.text()).fits() ? kept : fresh;
	}

	private static List<Told> told(Story story) {
		return story.items().stream().map((item) -> new Told(item.id(), item.revision())).toList();
	}

	/** A text that a person wrote was written from what the items said then. */
	private static List<Told> keepTold(Entry old, Story story) {
		Map<UUID, Told> then = old.items().stream().collect(Collectors.toMap(Told::id, Function.identity()));
		return told(story).stream().map((now) -> then.getOrDefault(now.id(), now)).toList();
	}

	private List<Flag> flagsOfEdited(Entry old, Story story) {
		List<UUID> then = old.itemIds();
		Stream<Flag> added = story.items()
			.stream()
			.filter((item) -> !then.contains(item.id()))
			.map((item) -> new Flag(item.id(), "item", "", item.content().title()));
		Stream<Flag> addedBefore = old.flags().stream().filter((flag) -> flag.what().equals("item"));
		Map<UUID, Item> byId = story.items().stream().collect(Collectors.toMap(Item::id, Function.identity()));
		return Stream.of(addedBefore, added, changes(old, byId).stream()).flatMap(Function.identity()).toList();
	}

	private void flag(UUID id, Map<UUID, Item> byId) {
		this.entries.lock(id).filter((entry) -> entry.state() instanceof EntryState.Approved).ifPresent((entry) -> {
			List<Flag> flags = changes(entry, byId);
			if (!flags.equals(entry.flags())) {
				this.entries.save(entry.checked(entry.concerns(), flags));
			}
		});
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

}
