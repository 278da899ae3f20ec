package org.xmpp.newsletter.summarizer.review;

import java.nio.charset.StandardCharsets;
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

	private final Items items;

	private final Entries entries;

	private final Experience experience;

	private final PastIssues pastIssues;

	private final Drafter drafter;

	private final Flagging flagging;

	Telling(Items items, Entries entries, Experience experience, PastIssues pastIssues, Drafter drafter,
			Flagging flagging) {
		this.items = items;
		this.entries = entries;
		this.experience = experience;
		this.pastIssues = pastIssues;
		this.drafter = drafter;
		this.flagging = flagging;
	}

	/** Tells an entry anew, and what belongs to the same stories. */
	void again(UUID entry) {
		Set<String> links = new HashSet<>();
		Set<String> subjects = new HashSet<>();
		for (Item item : this.items.of(entry)) {
			links.add(item.linkKey());
			this.items.find(item.id()).map(HeardItem::subject).ifPresent(subjects::add);
		}
		tell(subjects, links);
	}

	void tell(Collection<String> subjects, Collection<String> links) {
		List<HeardItem> group = this.items.lockGroup(subjects, links);
		Map<UUID, Item> byId = Flagging.byId(group.stream().map(HeardItem::item).toList());
		Grouping grouping = Stories.group(byId.values());
		grouping.folded().forEach((item, reason) -> this.items.settle(item, new Standing.Folded(reason)));
		Set<UUID> told = new HashSet<>();
		grouping.stories().forEach((story) -> tell(story).ifPresent(told::add));
		for (UUID entry : entriesOf(group)) {
			if (!told.contains(entry)) {
				tellHeld(entry);
			}
			this.flagging.flag(entry, grouping.stories(), byId);
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

	/** An entry of which all items were put there by persons. */
	private void tellHeld(UUID id) {
		List<Item> held = this.items.heldIn(id);
		this.entries.lock(id)
			.filter((entry) -> entry.state().isOpen() && !held.isEmpty())
			.ifPresent((entry) -> retell(entry, Story.made(entry.story(), entry.month(), held), isFollowUp(entry)));
	}

	private boolean isFollowUp(Entry entry) {
		return this.entries.ofStory(entry.story())
			.stream()
			.anyMatch((other) -> other.state() instanceof EntryState.Approved && other.sequence() < entry.sequence());
	}

	private Optional<UUID> tell(Story story) {
		Set<UUID> open = story.items()
			.stream()
			.filter((item) -> !item.decided())
			.map(Item::id)
			.collect(Collectors.toSet());
		if (open.isEmpty()) {
			return Optional.empty();
		}
		List<Entry> known = this.entries.lockStory(story.key());
		boolean followUp = known.stream().anyMatch((entry) -> entry.state() instanceof EntryState.Approved);
		Story part = story.only(open);
		Entry entry = known.stream()
			.filter((old) -> old.state().isOpen())
			.findFirst()
			.map((old) -> retell(old, withHeld(old, part), followUp))
			.orElseGet(() -> {
				Entry fresh = begin(part);
				this.entries.record(null, fresh, "drafted", null);
				return fresh;
			});
		open.forEach((item) -> this.items.settle(item, new Standing.InEntry(entry.id())));
		return Optional.of(entry.id());
	}

	/** What persons put into an entry stays there beside what the rules put there. */
	private Story withHeld(Entry entry, Story story) {
		List<Item> held = this.items.heldIn(entry.id());
		return held.isEmpty() ? story
				: Story.made(story.key(), story.month(), Stream.concat(story.items().stream(), held.stream()).toList());
	}

	/** Begins the next entry of a story; whoever asks records why. */
	Entry begin(Story story) {
		List<Entry> known = this.entries.lockStory(story.key());
		int sequence = known.isEmpty() ? 0 : known.getLast().sequence() + 1;
		boolean followUp = known.stream().anyMatch((entry) -> entry.state() instanceof EntryState.Approved);
		UUID id = UUID.nameUUIDFromBytes((story.key() + '#' + sequence).getBytes(StandardCharsets.UTF_8));
		Placement placement = this.experience.place(story);
		Past past = this.pastIssues.of(story.items());
		Draft draft = this.drafter.draft(story, placement.section(), past, followUp);
		Entry entry = new Entry(id, story.key(), sequence, this.entries.nextVersion(id), story.month(),
				new EntryState.InReview(), placement, draft, told(story), false, false,
				Assessment.concerns(new Paragraph(draft.text()), placement, Sources.of(story.items(), past)), List.of(),
				null);
		this.entries.add(entry);
		return entry;
	}

	/**
	 * What the newsroom would write now, whoever has written or approved what stands
	 * there.
	 */
	Draft fresh(Entry entry, Story story) {
		return this.drafter.draft(story, entry.placement().section(), this.pastIssues.of(story.items()),
				isFollowUp(entry));
	}

	private Entry retell(Entry old, Story story, boolean followUp) {
		Placement placement = old.placed() ? old.placement() : this.experience.place(story);
		Past past = this.pastIssues.of(story.items());
		Draft fresh = this.drafter.draft(story, placement.section(), past, followUp);
		List<Told> told = old.edited() ? keepTold(old, story) : told(story);
		Draft draft = old.edited() ? written(old, fresh) : keepSentences(old, fresh, told);
		List<Flag> flags = old.edited() ? this.flagging.ofEdited(old, story) : List.of();
		List<String> concerns = Assessment.concerns(new Paragraph(draft.text()), placement,
				Sources.of(story.items(), past));
		Entry changed = (isSame(draft, old.draft()) && placement.equals(old.placement()) && told.equals(old.items()))
				? old : old.retold(told, draft, placement);
		Entry checked = changed.checked(concerns, flags);
		if (!checked.equals(old)) {
			this.entries.save(checked);
		}
		if (checked.version() != old.version()) {
			this.entries.record(old, checked, "drafted again", null);
		}
		return checked;
	}

	/** What persons put together out of other stories keeps the name that it has. */
	private Draft written(Entry old, Draft fresh) {
		return this.items.heldIn(old.id()).isEmpty() ? fresh.withTextOf(old.draft())
				: old.draft().withLinks(fresh.links());
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

	static List<Told> told(Story story) {
		return story.items().stream().map((item) -> new Told(item.id(), item.revision())).toList();
	}

	/** A text that a person wrote was written from what the items said then. */
	private static List<Told> keepTold(Entry old, Story story) {
		Map<UUID, Told> then = old.items().stream().collect(Collectors.toMap(Told::id, Function.identity()));
		return told(story).stream().map((now) -> then.getOrDefault(now.id(), now)).toList();
	}

}
