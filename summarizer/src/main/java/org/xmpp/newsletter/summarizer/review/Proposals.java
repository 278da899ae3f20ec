package org.xmpp.newsletter.summarizer.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.xmpp.newsletter.platform.page.Difference;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;
import org.xmpp.newsletter.summarizer.draft.Draft;
import org.xmpp.newsletter.summarizer.review.Entry.Flag;
import org.xmpp.newsletter.summarizer.review.Entry.Told;
import org.xmpp.newsletter.summarizer.story.Item;
import org.xmpp.newsletter.summarizer.story.Story;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes a new text where the sources of one that a person wrote or approved have
 * changed. Nothing changes until a person takes it.
 */
@Component
@Transactional
public class Proposals {

	private final Guard guard;

	private final Ruling ruling;

	private final Absorbing absorbing;

	private final Entries entries;

	private final Items items;

	private final Acts acts;

	private final Dismissals dismissals;

	private final Telling telling;

	Proposals(Guard guard, Ruling ruling, Absorbing absorbing, Entries entries, Items items, Acts acts,
			Dismissals dismissals, Telling telling) {
		this.guard = guard;
		this.ruling = ruling;
		this.absorbing = absorbing;
		this.entries = entries;
		this.items = items;
		this.acts = acts;
		this.dismissals = dismissals;
		this.telling = telling;
	}

	/**
	 * Compares an entry with what its sources say now.
	 * @param id the entry
	 * @return what changed and what is proposed, or empty when nothing changed
	 */
	@Transactional(readOnly = true)
	public Optional<Proposal> of(UUID id) {
		return this.entries.find(id)
			.filter((entry) -> !entry.flags().isEmpty() && mayChange(entry))
			.map((entry) -> proposal(entry, sources(entry)));
	}

	/**
	 * Takes the proposed text. On an approved entry this is a correction of the editor.
	 * @param id the entry
	 * @param version the version that the editor saw
	 * @param text the proposal that the editor saw
	 * @param by the editor
	 * @return the entry as it is now
	 * @throws Problem when the entry or the proposal has changed since
	 */
	public Entry take(UUID id, int version, String text, Person by) {
		Entry entry = this.guard.current(id, version);
		requireFlags(entry);
		List<Item> sources = sources(entry);
		Story story = Story.made(entry.story(), entry.month(), sources);
		Draft fresh = this.telling.fresh(entry, story);
		if (!fresh.text().equals(text)) {
			throw new Problem(ProblemType.STALE,
					"The source of “%s” has changed again since you saw the proposal. Look at it again."
						.formatted(entry.draft().title()));
		}
		Guard.requireShort(text);
		Act act = this.acts.begin("took the proposed text", by);
		boolean approved = entry.state() instanceof EntryState.Approved;
		this.absorbing.bring(newItems(entry, sources), entry, act, null);
		Entry changed = this.guard.asSeen(entry.retold(Telling.told(story), fresh, entry.placement()).byHand(approved));
		this.ruling.write(act, entry, changed, "took the proposed text", null);
		this.telling.again(id);
		return this.entries.find(id).orElse(changed);
	}

	/**
	 * Leaves the text as it is, so that what has been seen is not shown again.
	 * @param id the entry
	 * @param version the version that the editor saw
	 * @param seen the items that had changed, at the revisions that the editor saw
	 * @param by the editor
	 * @return the entry as it is now
	 * @throws Problem when the entry has changed since
	 */
	public Entry leave(UUID id, int version, List<Told> seen, Person by) {
		Entry entry = this.guard.current(id, version);
		requireFlags(entry);
		Act act = this.acts.begin("left the text as it is", by);
		this.dismissals.add(act, id, seen);
		List<Flag> left = this.dismissals.without(id, entry.flags(), sources(entry));
		Entry seenNow = entry.moved(entry.state(), entry.month()).with(entry.concerns(), left);
		this.ruling.write(act, entry, seenNow, "left the text as it is", null);
		this.telling.again(id);
		return this.entries.find(id).orElse(seenNow);
	}

	private Proposal proposal(Entry entry, List<Item> sources) {
		Story story = Story.made(entry.story(), entry.month(), sources);
		Set<UUID> changed = entry.flags().stream().map(Flag::item).collect(Collectors.toSet());
		List<Told> seen = Telling.told(story).stream().filter((item) -> changed.contains(item.id())).toList();
		String fresh = sources.isEmpty() ? entry.draft().text() : this.telling.fresh(entry, story).text();
		return fresh.equals(entry.draft().text()) ? new Proposal(null, null, seen)
				: new Proposal(fresh, Difference.between(entry.draft().text(), fresh), seen);
	}

	/** Its own, and what came to its story since. */
	private List<Item> sources(Entry entry) {
		List<Item> sources = new ArrayList<>(this.items.of(entry.id()));
		newItems(entry, List.of()).stream().filter((item) -> !sources.contains(item)).forEach(sources::add);
		return sources;
	}

	private List<Item> newItems(Entry entry, List<Item> known) {
		return entry.flags()
			.stream()
			.filter((flag) -> flag.what().equals(Flag.MORE))
			.map(Flag::item)
			.map((id) -> known.stream()
				.filter((item) -> item.id().equals(id))
				.findFirst()
				.orElseGet(() -> this.items.find(id).orElseThrow().item()))
			.filter(Objects::nonNull)
			.toList();
	}

	private static boolean mayChange(Entry entry) {
		return entry.state().isOpen() || entry.state() instanceof EntryState.Approved;
	}

	private static void requireFlags(Entry entry) {
		if (entry.flags().isEmpty() || !mayChange(entry)) {
			throw new Problem(ProblemType.NOT_NOW, "Nothing has changed at the sources of “%s” that you have not seen."
				.formatted(entry.draft().title()));
		}
	}

}
