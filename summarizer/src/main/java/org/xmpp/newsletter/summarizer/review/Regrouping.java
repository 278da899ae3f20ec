package org.xmpp.newsletter.summarizer.review;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;
import org.xmpp.newsletter.summarizer.draft.Draft;
import org.xmpp.newsletter.summarizer.review.Entry.Told;
import org.xmpp.newsletter.summarizer.story.Item;
import org.xmpp.newsletter.summarizer.story.Stories;
import org.xmpp.newsletter.summarizer.story.Story;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where persons overrule how items became stories. Every item stays in exactly one place,
 * and every one of these can be undone.
 */
@Component
@Transactional
public class Regrouping {

	private final Guard guard;

	private final Ruling ruling;

	private final Absorbing absorbing;

	private final Entries entries;

	private final Items items;

	private final Acts acts;

	private final Telling telling;

	Regrouping(Guard guard, Ruling ruling, Absorbing absorbing, Entries entries, Items items, Acts acts,
			Telling telling) {
		this.guard = guard;
		this.ruling = ruling;
		this.absorbing = absorbing;
		this.entries = entries;
		this.items = items;
		this.acts = acts;
		this.telling = telling;
	}

	/**
	 * Makes two entries of a month one.
	 * @param id the entry that ends in the other
	 * @param version the version of it that the editor saw
	 * @param into the other entry
	 * @param wording whose text stays
	 * @param by the editor
	 * @return the other entry as it is now
	 * @throws Problem when one of them does not allow it, or the text would be too long
	 */
	public Entry merge(UUID id, int version, UUID into, Wording wording, Person by) {
		Entry from = this.guard.current(id, version);
		Guard.requireUndecided(from);
		Entry to = this.entries.lock(into)
			.orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "There is no entry %s.".formatted(into)));
		requireMergeable(from, to);
		List<Item> all = new ArrayList<>(this.items.of(into));
		List<Item> brought = this.items.of(id);
		all.addAll(brought);
		Story story = Story.made(to.story(), to.month(), all);
		Draft fresh = this.telling.fresh(to, story);
		String text = wording.of(from.draft().text(), to.draft().text(), fresh.text());
		Guard.requireShort(text);
		requireOneProject(wording, all);
		Act act = this.acts.begin("merged", by);
		this.absorbing.bring(brought, to, act, by.name());
		Draft draft = (wording == Wording.DRAFTED) ? fresh
				: to.draft().editedBy(by.name(), text).withLinks(fresh.links());
		Entry merged = to.retold(Telling.told(story), draft, to.placement())
			.byHand(wording != Wording.DRAFTED || to.state() instanceof EntryState.Approved);
		this.ruling.write(act, to, this.guard.asSeen(merged), "merged", "with “%s”".formatted(from.draft().title()));
		this.telling.again(into);
		return this.entries.find(into).orElse(merged);
	}

	private static void requireMergeable(Entry from, Entry to) {
		if (from.id().equals(to.id())) {
			throw new Problem(ProblemType.INVALID, "An entry cannot be merged into itself.");
		}
		if (!from.month().equals(to.month())) {
			throw new Problem(ProblemType.NOT_NOW,
					"“%s” stands in the issue of %s. Defer one of them first, so that both are of one month."
						.formatted(to.draft().title(), to.month()));
		}
		Guard.requireUnprinted(to);
		if (!(to.state() instanceof EntryState.Approved)) {
			Guard.requireUndecided(to);
		}
	}

	/** A draft tells the news of one project only. */
	private static void requireOneProject(Wording wording, List<Item> all) {
		long projects = all.stream()
			.map(Item::project)
			.map((project) -> (project != null) ? project.name() : "")
			.distinct()
			.count();
		if (wording == Wording.DRAFTED && projects > 1) {
			throw new Problem(ProblemType.NOT_NOW,
					"The sources are of different projects, and no draft tells of several. Choose one of the texts, or both.");
		}
	}

	/**
	 * Takes an item out of an entry and makes it one of its own.
	 * @param id the entry
	 * @param version the version that the editor saw
	 * @param item the item
	 * @param by the editor
	 * @return the new entry
	 * @throws Problem when the entry does not allow it or has no other item
	 */
	public Entry split(UUID id, int version, UUID item, Person by) {
		Entry entry = this.guard.current(id, version);
		Item split = requireOneOfMany(entry, item);
		Act act = this.acts.begin("split off", by);
		Entry fresh = this.telling.begin(Story.made("item:" + item, entry.month(), List.of(split)));
		put(act, item, new ItemPlace(split.month(), fresh.id(), null, null, by.name()));
		this.entries.record(act, null, fresh, "split off", "from “%s”".formatted(entry.draft().title()));
		leave(act, entry, without(entry, item), "split off", split.content().title());
		return this.entries.find(fresh.id()).orElse(fresh);
	}

	/**
	 * Takes an item out of an entry, not to be printed.
	 * @param id the entry
	 * @param version the version that the editor saw
	 * @param item the item
	 * @param reason why
	 * @param by the editor
	 * @return the entry without the item
	 * @throws Problem when the entry does not allow it or has no other item
	 */
	public Entry fold(UUID id, int version, UUID item, String reason, Person by) {
		Entry entry = this.guard.current(id, version);
		Item folded = requireOneOfMany(entry, item);
		Act act = this.acts.begin("folded away", by);
		put(act, item, new ItemPlace(folded.month(), null, "%s (%s)".formatted(reason, by.name()), null, by.name()));
		leave(act, entry, without(entry, item), "folded away", "%s: %s".formatted(folded.content().title(), reason));
		return this.entries.find(id).orElse(entry);
	}

	/**
	 * Brings an item that was folded away or only recorded into an open month: it joins
	 * the entry that tells its story, or becomes one of its own.
	 * @param item the item
	 * @param month the month of an issue that is not out
	 * @param by the editor
	 * @return the entry that tells it now
	 * @throws Problem when there is no such item, an entry tells it already, or the issue
	 * is out
	 */
	public Entry bringIn(UUID item, YearMonth month, Person by) {
		this.items.alone();
		this.guard.requireOpenIssue(month);
		HeardItem heard = this.items.find(item)
			.orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "There is no item %s.".formatted(item)));
		if (heard.standing() instanceof Standing.InEntry(UUID in)) {
			throw new Problem(ProblemType.NOT_NOW, "The item is told in an entry already.").with("entry", in);
		}
		Act act = this.acts.begin("brought in", by);
		this.items.belongs(item, month);
		Item late = this.items.find(item).orElseThrow().item();
		this.items.belongs(item, heard.item().month());
		String key = Stories.group(List.of(late.held())).stories().getFirst().key();
		Optional<Entry> present = this.entries.lockStory(key)
			.stream()
			.filter((entry) -> entry.state().isOpen() && entry.month().equals(month))
			.findFirst();
		Entry entry = present.orElseGet(() -> this.telling.begin(Story.made(key, month, List.of(late))));
		put(act, item, new ItemPlace(month, entry.id(), null, null, by.name()));
		if (present.isPresent()) {
			leave(act, entry, entry.items(), "brought in", late.content().title());
		}
		else {
			this.entries.record(act, null, entry, "brought in", late.content().title());
			this.telling.again(entry.id());
		}
		return this.entries.find(entry.id()).orElse(entry);
	}

	private Item requireOneOfMany(Entry entry, UUID item) {
		Guard.requireUndecided(entry);
		List<Item> sources = this.items.of(entry.id());
		if (sources.size() < 2) {
			throw new Problem(ProblemType.NOT_NOW,
					"“%s” tells of nothing else. To leave it out, reject it.".formatted(entry.draft().title()));
		}
		return sources.stream()
			.filter((source) -> source.id().equals(item))
			.findFirst()
			.orElseThrow(() -> new Problem(ProblemType.NOT_FOUND,
					"“%s” does not tell of item %s.".formatted(entry.draft().title(), item)));
	}

	private static List<Told> without(Entry entry, UUID item) {
		return entry.items().stream().filter((told) -> !told.id().equals(item)).toList();
	}

	private void put(Act act, UUID item, ItemPlace after) {
		this.acts.move(act, item, this.items.place(item), after);
		this.items.put(item, after);
	}

	/**
	 * Records what became of an entry's items, and has it told anew from those it has.
	 */
	private void leave(Act act, Entry entry, List<Told> items, String what, String detail) {
		this.ruling.write(act, entry, entry.retold(items, entry.draft(), entry.placement()), what, detail);
		this.telling.again(entry.id());
	}

}
