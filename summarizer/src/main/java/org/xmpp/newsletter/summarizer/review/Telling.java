package org.xmpp.newsletter.summarizer.review;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.xmpp.newsletter.summarizer.review.Entry.Flag;
import org.xmpp.newsletter.summarizer.review.Entry.Told;
import org.xmpp.newsletter.summarizer.ledger.Backing;
import org.xmpp.newsletter.summarizer.ledger.Sources;
import org.xmpp.newsletter.summarizer.section.Placement;
import org.xmpp.newsletter.summarizer.story.Grouping;
import org.xmpp.newsletter.summarizer.story.Item;
import org.xmpp.newsletter.summarizer.story.PrintedBefore;
import org.xmpp.newsletter.summarizer.story.Stories;
import org.xmpp.newsletter.summarizer.story.Story;
import org.xmpp.newsletter.summarizer.wording.Wordings;

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

	private final Wordings wordings;

	private final Flagging flagging;

	private final KnownSources knownSources;

	Telling(Items items, Entries entries, Experience experience, PastIssues pastIssues, Wordings wordings,
			Flagging flagging, KnownSources knownSources) {
		this.items = items;
		this.entries = entries;
		this.experience = experience;
		this.pastIssues = pastIssues;
		this.wordings = wordings;
		this.flagging = flagging;
		this.knownSources = knownSources;
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
		Grouping grouping = Stories.group(byId.values(), this.pastIssues.before(byId.values()));
		grouping.folded().forEach((item, reason) -> this.items.settle(item, new Standing.Folded(reason)));
		join(grouping.joined(), group);
		Set<UUID> told = new HashSet<>();
		grouping.stories().forEach((story) -> tell(story).ifPresent(told::add));
		for (UUID entry : entriesOf(group)) {
			if (!told.contains(entry)) {
				tellHeld(entry);
			}
			this.flagging.flag(entry, grouping.stories(), byId);
			this.entries.removeIfEmpty(entry);
			warnIfEmpty(entry, grouping.folded());
		}
	}

	/** What announces an approved release belongs to its entry; the flag says so. */
	private void join(Map<UUID, UUID> joined, List<HeardItem> group) {
		Map<UUID, Standing> standings = group.stream()
			.collect(Collectors.toMap((heard) -> heard.item().id(), HeardItem::standing));
		joined.forEach((post, release) -> this.items.settle(post, Objects.requireNonNull(standings.get(release))));
	}

	/** A text that a person wrote stays, but must not be printed beside the other one. */
	private void warnIfEmpty(UUID id, Map<UUID, String> folded) {
		this.entries.lock(id)
			.filter((entry) -> entry.state().isOpen() && this.items.of(id).isEmpty())
			.ifPresent((entry) -> this.entries.save(entry.checked(List.of(whereNow(entry, folded)), entry.flags())));
	}

	private static String whereNow(Entry entry, Map<UUID, String> folded) {
		return entry.itemIds()
			.stream()
			.map(folded::get)
			.filter((reason) -> reason != null && reason.startsWith(PrintedBefore.PRINTED))
			.findFirst()
			.map("Its news was %s."::formatted)
			.orElse("Its news is told in another entry now.");
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
		boolean followUp = known.stream().anyMatch((entry) -> isToldBy(entry, story));
		Story part = story.only(open);
		Entry entry = known.stream()
			.filter((old) -> old.state().isOpen() && old.month().equals(story.month()))
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

	/** An entry that was moved to another issue tells nothing of this one. */
	private static boolean isToldBy(Entry entry, Story story) {
		return entry.state() instanceof EntryState.Approved && entry.month().equals(story.month());
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
		boolean followUp = known.stream().anyMatch((entry) -> isToldBy(entry, story));
		UUID id = UUID.nameUUIDFromBytes((story.key() + '#' + sequence).getBytes(StandardCharsets.UTF_8));
		Placement placement = this.experience.place(story);
		Sources sources = this.knownSources.of(story.items());
		Draft draft = draft(this.wordings.drafter(), story, placement, followUp, sources);
		Entry entry = new Entry(id, story.key(), sequence, this.entries.nextVersion(id), story.month(),
				new EntryState.InReview(), placement, draft, told(story), false, false,
				concerns(draft, placement, story, sources), List.of(), null);
		this.entries.add(entry);
		return entry;
	}

	/**
	 * What the newsroom would write now, whoever has written or approved what stands
	 * there; the figures that people chose stay.
	 */
	Draft fresh(Entry entry, Story story) {
		return fresh(entry, story, this.wordings.drafter());
	}

	/** What it would write with other forms. */
	Draft fresh(Entry entry, Story story, Drafter drafter) {
		return draft(drafter, story, entry.placement(), isFollowUp(entry), this.knownSources.of(story.items()))
			.withFigures(entry.draft().figures());
	}

	private Draft draft(Drafter drafter, Story story, Placement placement, boolean followUp, Sources sources) {
		return drafter.draft(story, placement.section(), this.pastIssues.of(story.items()), followUp,
				(sentence) -> Backing.holds(sentence, sources));
	}

	private Entry retell(Entry old, Story story, boolean followUp) {
		Placement placement = old.placed() ? old.placement() : this.experience.place(story);
		Sources sources = this.knownSources.of(story.items());
		Draft fresh = draft(this.wordings.drafter(), story, placement, followUp, sources)
			.withFigures(old.draft().figures());
		List<Told> told = old.edited() ? keepTold(old, story) : told(story);
		Draft draft = old.edited() ? written(old, fresh) : keepSentences(old, fresh, told);
		List<Flag> flags = old.edited() ? this.flagging.ofEdited(old, story) : List.of();
		List<String> concerns = concerns(draft, placement, story, sources);
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

	private List<String> concerns(Draft draft, Placement placement, Story story, Sources sources) {
		List<String> concerns = new ArrayList<>(Assessment.concerns(new Paragraph(draft.text()), placement, sources));
		story.lateAnnouncement()
			.ifPresent((post) -> concerns
				.add("Released in %s, announced in %s; choose the month.".formatted(story.month(), post.happenedIn())));
		if (story.printed() != null) {
			concerns.add("Announces a release that the issue of %s printed; choose.".formatted(story.printed()));
		}
		return concerns;
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
